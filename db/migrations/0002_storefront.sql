CREATE TABLE `browsing_history` (
	`user_id` bigint NOT NULL,
	`sku_id` bigint NOT NULL,
	`viewed_at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
	CONSTRAINT `browsing_history_user_id_sku_id_pk` PRIMARY KEY(`user_id`,`sku_id`)
);
--> statement-breakpoint
CREATE TABLE `favourites` (
	`user_id` bigint NOT NULL,
	`sku_id` bigint NOT NULL,
	`created_at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
	CONSTRAINT `favourites_user_id_sku_id_pk` PRIMARY KEY(`user_id`,`sku_id`)
);
--> statement-breakpoint
CREATE TABLE `search_postings` (
	`sku_id` bigint NOT NULL,
	`term` varchar(20) character set utf8mb4 collate utf8mb4_bin NOT NULL,
	`weight` tinyint NOT NULL,
	CONSTRAINT `search_postings_sku_id_term_pk` PRIMARY KEY(`sku_id`,`term`)
);
--> statement-breakpoint
CREATE TABLE `content_slots` (
	`key` varchar(40) character set ascii collate ascii_bin NOT NULL,
	`name` varchar(40) NOT NULL,
	`name_en` varchar(80) NOT NULL,
	`sequence` int NOT NULL,
	CONSTRAINT `content_slots_key` PRIMARY KEY(`key`)
);
--> statement-breakpoint
CREATE TABLE `contents` (
	`id` bigint AUTO_INCREMENT NOT NULL,
	`slot_key` varchar(40) character set ascii collate ascii_bin NOT NULL,
	`title` varchar(100) NOT NULL,
	`title_en` varchar(200) NOT NULL DEFAULT '',
	`text` varchar(100) NOT NULL DEFAULT '',
	`text_en` varchar(200) NOT NULL DEFAULT '',
	`link` varchar(300) NOT NULL DEFAULT '',
	`image` varchar(200) NOT NULL DEFAULT '',
	`tint` varchar(20) character set ascii collate ascii_bin NOT NULL DEFAULT '',
	`sku_id` bigint,
	`sequence` int NOT NULL DEFAULT 0,
	`starts_at` datetime(3),
	`ends_at` datetime(3),
	`is_active` boolean NOT NULL DEFAULT true,
	`created_at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
	`updated_at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
	CONSTRAINT `contents_id` PRIMARY KEY(`id`)
);
--> statement-breakpoint
ALTER TABLE `products` ADD `search_version` smallint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `skus` ADD `group_id` bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `skus` ADD `channel_id` bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `skus` ADD `brand_id` bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `skus` ADD `rating` smallint GENERATED ALWAYS AS ((score_sum * 100 + 1500) div (review_count + 5)) STORED;--> statement-breakpoint
ALTER TABLE `browsing_history` ADD CONSTRAINT `browsing_history_user_id_users_id_fk` FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `favourites` ADD CONSTRAINT `favourites_user_id_users_id_fk` FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `contents` ADD CONSTRAINT `contents_slot_key_content_slots_key_fk` FOREIGN KEY (`slot_key`) REFERENCES `content_slots`(`key`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX `browsing_history_newest` ON `browsing_history` (`user_id`,`viewed_at`);--> statement-breakpoint
CREATE INDEX `favourites_newest` ON `favourites` (`user_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `search_postings_found` ON `search_postings` (`term`,`weight`,`sku_id`);--> statement-breakpoint
CREATE INDEX `contents_of_slot` ON `contents` (`slot_key`,`is_active`,`sequence`);--> statement-breakpoint
CREATE INDEX `products_search_version` ON `products` (`search_version`);--> statement-breakpoint
CREATE INDEX `skus_rated` ON `skus` (`category_id`,`is_launched`,`rating`,`id`);--> statement-breakpoint
CREATE INDEX `skus_group_newest` ON `skus` (`group_id`,`is_launched`,`id`);--> statement-breakpoint
CREATE INDEX `skus_group_price` ON `skus` (`group_id`,`is_launched`,`price_fen`,`id`);--> statement-breakpoint
CREATE INDEX `skus_group_bestselling` ON `skus` (`group_id`,`is_launched`,`sales`,`id`);--> statement-breakpoint
CREATE INDEX `skus_group_rated` ON `skus` (`group_id`,`is_launched`,`rating`,`id`);--> statement-breakpoint
CREATE INDEX `skus_channel_newest` ON `skus` (`channel_id`,`is_launched`,`id`);--> statement-breakpoint
CREATE INDEX `skus_channel_price` ON `skus` (`channel_id`,`is_launched`,`price_fen`,`id`);--> statement-breakpoint
CREATE INDEX `skus_channel_bestselling` ON `skus` (`channel_id`,`is_launched`,`sales`,`id`);--> statement-breakpoint
CREATE INDEX `skus_channel_rated` ON `skus` (`channel_id`,`is_launched`,`rating`,`id`);--> statement-breakpoint
UPDATE `skus` s JOIN `products` p ON p.`id` = s.`product_id` JOIN `categories` leaf ON leaf.`id` = s.`category_id` JOIN `categories` g ON g.`id` = leaf.`parent_id` SET s.`brand_id` = p.`brand_id`, s.`group_id` = g.`id`, s.`channel_id` = g.`parent_id`;
