CREATE TABLE `shelf_plans` (
	`id` bigint AUTO_INCREMENT NOT NULL,
	`product_id` bigint NOT NULL,
	`sku_id` bigint,
	`is_launched` boolean NOT NULL,
	`at` datetime(3) NOT NULL,
	`planned_by` bigint NOT NULL,
	`settled_at` datetime(3),
	`is_carried_out` boolean NOT NULL DEFAULT false,
	`created_at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
	CONSTRAINT `shelf_plans_id` PRIMARY KEY(`id`)
);
--> statement-breakpoint
CREATE TABLE `daily_figures` (
	`day` varchar(6) character set ascii collate ascii_bin NOT NULL,
	`orders` int NOT NULL,
	`cancelled` int NOT NULL,
	`pieces` int NOT NULL,
	`ordered_fen` bigint NOT NULL,
	`buyers` int NOT NULL,
	`paid_fen` bigint NOT NULL,
	`refunded_fen` bigint NOT NULL,
	`new_users` int NOT NULL,
	`active_users` int,
	`carts` int,
	`made_at` datetime(3) NOT NULL,
	CONSTRAINT `daily_figures_day` PRIMARY KEY(`day`)
);
--> statement-breakpoint
CREATE TABLE `daily_goods` (
	`day` varchar(6) character set ascii collate ascii_bin NOT NULL,
	`product_id` bigint NOT NULL,
	`pieces` int NOT NULL,
	`amount_fen` bigint NOT NULL,
	CONSTRAINT `daily_goods_day_product_id_pk` PRIMARY KEY(`day`,`product_id`)
);
--> statement-breakpoint
CREATE TABLE `import_rows` (
	`import_id` bigint NOT NULL,
	`line` int NOT NULL,
	`unit` int NOT NULL,
	`state` enum('waiting','applied','stuck') NOT NULL DEFAULT 'waiting',
	`sku_id` bigint,
	`product_id` bigint,
	`cells` json NOT NULL,
	`plan` json,
	`problems` json,
	CONSTRAINT `import_rows_import_id_line_pk` PRIMARY KEY(`import_id`,`line`)
);
--> statement-breakpoint
CREATE TABLE `imports` (
	`id` bigint AUTO_INCREMENT NOT NULL,
	`kind` enum('stock','skus','products') NOT NULL,
	`status` enum('checked','applying','taking-back','failed','done','undoing','redoing','undone') NOT NULL DEFAULT 'checked',
	`file_name` varchar(200) NOT NULL,
	`actor_id` bigint NOT NULL,
	`columns` json NOT NULL,
	`row_count` int NOT NULL,
	`problem_count` int NOT NULL,
	`applied_count` int NOT NULL DEFAULT 0,
	`summary` json NOT NULL,
	`reason` varchar(20) character set ascii collate ascii_bin,
	`created_at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
	`started_at` datetime(3),
	`finished_at` datetime(3),
	CONSTRAINT `imports_id` PRIMARY KEY(`id`)
);
--> statement-breakpoint
CREATE TABLE `pictures` (
	`hash` varchar(64) character set ascii collate ascii_bin NOT NULL,
	`width` int NOT NULL,
	`height` int NOT NULL,
	`bytes` int NOT NULL,
	`uploaded_by` bigint NOT NULL,
	`unused_since` datetime(3) DEFAULT CURRENT_TIMESTAMP(3),
	`is_kept` boolean NOT NULL DEFAULT false,
	`leaving_at` datetime(3),
	`created_at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
	CONSTRAINT `pictures_hash` PRIMARY KEY(`hash`)
);
--> statement-breakpoint
CREATE TABLE `text_pictures` (
	`hash` varchar(64) character set ascii collate ascii_bin NOT NULL,
	`product_id` bigint NOT NULL,
	CONSTRAINT `text_pictures_hash_product_id_pk` PRIMARY KEY(`hash`,`product_id`)
);
--> statement-breakpoint
CREATE TABLE `ship_lists` (
	`id` bigint AUTO_INCREMENT NOT NULL,
	`staff_id` bigint NOT NULL,
	`started_at` datetime(3),
	`created_at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
	CONSTRAINT `ship_lists_id` PRIMARY KEY(`id`)
);
--> statement-breakpoint
CREATE TABLE `ship_rows` (
	`list_id` bigint NOT NULL,
	`line` int NOT NULL,
	`number` varchar(40) NOT NULL,
	`carrier` varchar(60) NOT NULL,
	`tracking_number` varchar(60) NOT NULL,
	`problem` varchar(40) character set ascii collate ascii_bin,
	`outcome` varchar(40) character set ascii collate ascii_bin,
	`tried_at` datetime(3),
	CONSTRAINT `ship_rows_list_id_line_pk` PRIMARY KEY(`list_id`,`line`)
);
--> statement-breakpoint
ALTER TABLE `products` MODIFY COLUMN `description_html` mediumtext NOT NULL;--> statement-breakpoint
ALTER TABLE `products` MODIFY COLUMN `packing_html` mediumtext NOT NULL;--> statement-breakpoint
ALTER TABLE `products` MODIFY COLUMN `service_html` mediumtext NOT NULL;--> statement-breakpoint
ALTER TABLE `brands` ADD `unsettled_since` datetime(3);--> statement-breakpoint
ALTER TABLE `categories` ADD `unsettled_since` datetime(3);--> statement-breakpoint
ALTER TABLE `products` ADD `version` int DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `skus` ADD `low_stock` int DEFAULT 5 NOT NULL;--> statement-breakpoint
ALTER TABLE `stock_movements` ADD `note` varchar(200) DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `shelf_plans` ADD CONSTRAINT `shelf_plans_product_id_products_id_fk` FOREIGN KEY (`product_id`) REFERENCES `products`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `import_rows` ADD CONSTRAINT `import_rows_import_id_imports_id_fk` FOREIGN KEY (`import_id`) REFERENCES `imports`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `ship_rows` ADD CONSTRAINT `ship_rows_list_id_ship_lists_id_fk` FOREIGN KEY (`list_id`) REFERENCES `ship_lists`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX `shelf_plans_due` ON `shelf_plans` (`settled_at`,`at`);--> statement-breakpoint
CREATE INDEX `shelf_plans_of_product` ON `shelf_plans` (`product_id`,`settled_at`);--> statement-breakpoint
CREATE INDEX `import_rows_next` ON `import_rows` (`import_id`,`state`,`unit`,`line`);--> statement-breakpoint
CREATE INDEX `imports_of_status` ON `imports` (`status`,`id`);--> statement-breakpoint
CREATE INDEX `pictures_unused` ON `pictures` (`unused_since`);--> statement-breakpoint
CREATE INDEX `pictures_leaving` ON `pictures` (`leaving_at`);--> statement-breakpoint
CREATE INDEX `text_pictures_of_product` ON `text_pictures` (`product_id`);--> statement-breakpoint
CREATE INDEX `ship_lists_old` ON `ship_lists` (`created_at`);--> statement-breakpoint
CREATE INDEX `users_staff` ON `users` (`is_staff`,`username`);--> statement-breakpoint
CREATE INDEX `users_since` ON `users` (`created_at`);--> statement-breakpoint
CREATE INDEX `sku_images_image` ON `sku_images` (`image`);--> statement-breakpoint
CREATE INDEX `skus_shelf` ON `skus` (`is_launched`,`product_id`);--> statement-breakpoint
CREATE INDEX `payments_received` ON `payments` (`created_at`);--> statement-breakpoint
CREATE INDEX `refunds_done` ON `refunds` (`done_at`);