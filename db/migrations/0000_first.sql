CREATE TABLE `addresses` (
	`id` bigint AUTO_INCREMENT NOT NULL,
	`user_id` bigint NOT NULL,
	`title` varchar(20) NOT NULL,
	`receiver` varchar(20) NOT NULL,
	`mobile` varchar(11) character set ascii collate ascii_bin NOT NULL,
	`province_code` int NOT NULL,
	`city_code` int NOT NULL,
	`district_code` int,
	`region` varchar(100) NOT NULL,
	`place` varchar(50) NOT NULL,
	`created_at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
	`updated_at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
	`deleted_at` datetime(3),
	CONSTRAINT `addresses_id` PRIMARY KEY(`id`),
	CONSTRAINT `addresses_mobile_shape` CHECK(`addresses`.`mobile` regexp '^1[3-9][0-9]{9}$')
);
--> statement-breakpoint
CREATE TABLE `group_permissions` (
	`group_id` bigint NOT NULL,
	`permission` varchar(40) character set ascii collate ascii_bin NOT NULL,
	CONSTRAINT `group_permissions_group_id_permission_pk` PRIMARY KEY(`group_id`,`permission`)
);
--> statement-breakpoint
CREATE TABLE `groups` (
	`id` bigint AUTO_INCREMENT NOT NULL,
	`name` varchar(80) NOT NULL,
	CONSTRAINT `groups_id` PRIMARY KEY(`id`),
	CONSTRAINT `groups_name` UNIQUE(`name`)
);
--> statement-breakpoint
CREATE TABLE `permissions` (
	`code` varchar(40) character set ascii collate ascii_bin NOT NULL,
	`description` text NOT NULL,
	CONSTRAINT `permissions_code` PRIMARY KEY(`code`)
);
--> statement-breakpoint
CREATE TABLE `regions` (
	`code` int NOT NULL,
	`parent_code` int,
	`level` smallint NOT NULL,
	`name` varchar(40) NOT NULL,
	CONSTRAINT `regions_code` PRIMARY KEY(`code`),
	CONSTRAINT `regions_level` CHECK(`regions`.`level` between 1 and 3)
);
--> statement-breakpoint
CREATE TABLE `user_groups` (
	`user_id` bigint NOT NULL,
	`group_id` bigint NOT NULL,
	CONSTRAINT `user_groups_user_id_group_id_pk` PRIMARY KEY(`user_id`,`group_id`)
);
--> statement-breakpoint
CREATE TABLE `user_permissions` (
	`user_id` bigint NOT NULL,
	`permission` varchar(40) character set ascii collate ascii_bin NOT NULL,
	CONSTRAINT `user_permissions_user_id_permission_pk` PRIMARY KEY(`user_id`,`permission`)
);
--> statement-breakpoint
CREATE TABLE `users` (
	`id` bigint AUTO_INCREMENT NOT NULL,
	`username` varchar(20) NOT NULL,
	`mobile` varchar(11) character set ascii collate ascii_bin NOT NULL,
	`email` varchar(254),
	`email_verified_at` datetime(3),
	`password_hash` varchar(128) character set ascii collate ascii_bin NOT NULL,
	`is_staff` boolean NOT NULL DEFAULT false,
	`is_superuser` boolean NOT NULL DEFAULT false,
	`is_active` boolean NOT NULL DEFAULT true,
	`session_version` int NOT NULL DEFAULT 0,
	`default_address_id` bigint,
	`created_at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
	`updated_at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
	CONSTRAINT `users_id` PRIMARY KEY(`id`),
	CONSTRAINT `users_username` UNIQUE(`username`),
	CONSTRAINT `users_mobile` UNIQUE(`mobile`),
	CONSTRAINT `users_mobile_shape` CHECK(`users`.`mobile` regexp '^1[3-9][0-9]{9}$'),
	CONSTRAINT `users_username_shape` CHECK(`users`.`username` not regexp '^1[3-9][0-9]{9}$')
);
--> statement-breakpoint
CREATE TABLE `brands` (
	`id` bigint AUTO_INCREMENT NOT NULL,
	`name` varchar(40) NOT NULL,
	`first_letter` varchar(1) character set ascii collate ascii_bin NOT NULL,
	CONSTRAINT `brands_id` PRIMARY KEY(`id`),
	CONSTRAINT `brands_name` UNIQUE(`name`)
);
--> statement-breakpoint
CREATE TABLE `categories` (
	`id` bigint AUTO_INCREMENT NOT NULL,
	`parent_id` bigint,
	`name` varchar(20) NOT NULL,
	`name_en` varchar(60) NOT NULL,
	`level` smallint NOT NULL,
	`sequence` int NOT NULL DEFAULT 0,
	`is_sold_here` boolean NOT NULL DEFAULT true,
	CONSTRAINT `categories_id` PRIMARY KEY(`id`),
	CONSTRAINT `categories_level` CHECK(`categories`.`level` between 1 and 3),
	CONSTRAINT `categories_parent` CHECK((`categories`.`level` = 1) = (`categories`.`parent_id` is null))
);
--> statement-breakpoint
CREATE TABLE `channel_groups` (
	`id` bigint AUTO_INCREMENT NOT NULL,
	`name` varchar(40) NOT NULL,
	`name_en` varchar(80) NOT NULL,
	`icon` varchar(40) character set ascii collate ascii_bin NOT NULL,
	`sequence` int NOT NULL,
	CONSTRAINT `channel_groups_id` PRIMARY KEY(`id`)
);
--> statement-breakpoint
CREATE TABLE `channels` (
	`id` bigint AUTO_INCREMENT NOT NULL,
	`group_id` bigint NOT NULL,
	`category_id` bigint NOT NULL,
	`sequence` int NOT NULL,
	CONSTRAINT `channels_id` PRIMARY KEY(`id`),
	CONSTRAINT `channels_category` UNIQUE(`category_id`)
);
--> statement-breakpoint
CREATE TABLE `products` (
	`id` bigint AUTO_INCREMENT NOT NULL,
	`name` varchar(100) NOT NULL,
	`brand_id` bigint NOT NULL,
	`category_id` bigint NOT NULL,
	`sales` int NOT NULL DEFAULT 0,
	`review_count` int NOT NULL DEFAULT 0,
	`description_html` text NOT NULL,
	`packing_html` text NOT NULL,
	`service_html` text NOT NULL,
	`created_at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
	`updated_at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
	CONSTRAINT `products_id` PRIMARY KEY(`id`),
	CONSTRAINT `products_sales` CHECK(`products`.`sales` >= 0),
	CONSTRAINT `products_review_count` CHECK(`products`.`review_count` >= 0)
);
--> statement-breakpoint
CREATE TABLE `sku_images` (
	`sku_id` bigint NOT NULL,
	`sequence` int NOT NULL,
	`image` varchar(200) NOT NULL,
	CONSTRAINT `sku_images_sku_id_sequence_pk` PRIMARY KEY(`sku_id`,`sequence`)
);
--> statement-breakpoint
CREATE TABLE `sku_options` (
	`sku_id` bigint NOT NULL,
	`specification_id` bigint NOT NULL,
	`option_id` bigint NOT NULL,
	CONSTRAINT `sku_options_sku_id_specification_id_pk` PRIMARY KEY(`sku_id`,`specification_id`)
);
--> statement-breakpoint
CREATE TABLE `skus` (
	`id` bigint AUTO_INCREMENT NOT NULL,
	`product_id` bigint NOT NULL,
	`category_id` bigint NOT NULL,
	`name` varchar(100) NOT NULL,
	`caption` varchar(120) NOT NULL,
	`options` varchar(200) NOT NULL,
	`option_key` varchar(100) character set ascii collate ascii_bin NOT NULL,
	`image` varchar(200) NOT NULL,
	`price_fen` bigint NOT NULL,
	`market_price_fen` bigint NOT NULL,
	`cost_fen` bigint NOT NULL,
	`stock` int NOT NULL,
	`sales` int NOT NULL DEFAULT 0,
	`review_count` int NOT NULL DEFAULT 0,
	`score_sum` int NOT NULL DEFAULT 0,
	`is_launched` boolean NOT NULL DEFAULT true,
	`created_at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
	`updated_at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
	CONSTRAINT `skus_id` PRIMARY KEY(`id`),
	CONSTRAINT `skus_options` UNIQUE(`product_id`,`option_key`),
	CONSTRAINT `skus_stock` CHECK(`skus`.`stock` >= 0),
	CONSTRAINT `skus_sales` CHECK(`skus`.`sales` >= 0),
	CONSTRAINT `skus_price_range` CHECK(`skus`.`price_fen` between 1 and 9999999999),
	CONSTRAINT `skus_market_price` CHECK(`skus`.`market_price_fen` >= 0),
	CONSTRAINT `skus_cost` CHECK(`skus`.`cost_fen` >= 0),
	CONSTRAINT `skus_review_count` CHECK(`skus`.`review_count` >= 0),
	CONSTRAINT `skus_score_sum` CHECK(`skus`.`score_sum` between `skus`.`review_count` and `skus`.`review_count` * 5)
);
--> statement-breakpoint
CREATE TABLE `specification_options` (
	`id` bigint AUTO_INCREMENT NOT NULL,
	`specification_id` bigint NOT NULL,
	`value` varchar(40) NOT NULL,
	`sequence` int NOT NULL,
	CONSTRAINT `specification_options_id` PRIMARY KEY(`id`),
	CONSTRAINT `specification_options_value` UNIQUE(`specification_id`,`value`),
	CONSTRAINT `specification_options_pair` UNIQUE(`specification_id`,`id`)
);
--> statement-breakpoint
CREATE TABLE `specifications` (
	`id` bigint AUTO_INCREMENT NOT NULL,
	`product_id` bigint NOT NULL,
	`name` varchar(20) NOT NULL,
	`sequence` int NOT NULL,
	CONSTRAINT `specifications_id` PRIMARY KEY(`id`),
	CONSTRAINT `specifications_name` UNIQUE(`product_id`,`name`)
);
--> statement-breakpoint
CREATE TABLE `stock_movements` (
	`id` bigint AUTO_INCREMENT NOT NULL,
	`sku_id` bigint NOT NULL,
	`delta` int NOT NULL,
	`reason` enum('initial','sale','cancel','expire','revive','return','adjust','import') NOT NULL,
	`order_id` bigint,
	`ref` bigint NOT NULL DEFAULT 0,
	`actor` varchar(40) NOT NULL,
	`created_at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
	CONSTRAINT `stock_movements_id` PRIMARY KEY(`id`),
	CONSTRAINT `stock_movements_once` UNIQUE(`order_id`,`sku_id`,`reason`,`ref`),
	CONSTRAINT `stock_movements_delta` CHECK(`stock_movements`.`delta` <> 0 or `stock_movements`.`reason` = 'initial')
);
--> statement-breakpoint
CREATE TABLE `id_blocks` (
	`name` varchar(20) character set ascii collate ascii_bin NOT NULL,
	`next` bigint NOT NULL,
	CONSTRAINT `id_blocks_name` PRIMARY KEY(`name`)
);
--> statement-breakpoint
CREATE TABLE `jobs` (
	`id` bigint AUTO_INCREMENT NOT NULL,
	`name` varchar(40) character set ascii collate ascii_bin NOT NULL,
	`dedupe_key` varchar(80) character set ascii collate ascii_bin,
	`payload` json NOT NULL,
	`run_at` datetime(3) NOT NULL,
	`attempts` int NOT NULL DEFAULT 0,
	`locked_until` datetime(3),
	`last_error` varchar(500),
	`created_at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
	CONSTRAINT `jobs_id` PRIMARY KEY(`id`),
	CONSTRAINT `jobs_dedupe` UNIQUE(`dedupe_key`)
);
--> statement-breakpoint
CREATE TABLE `outbox` (
	`id` bigint AUTO_INCREMENT NOT NULL,
	`channel` enum('sms','mail') NOT NULL,
	`recipient` varchar(254) NOT NULL,
	`subject` varchar(200) NOT NULL DEFAULT '',
	`body` text NOT NULL,
	`attempts` int NOT NULL DEFAULT 0,
	`next_try_at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
	`sent_at` datetime(3),
	`last_error` varchar(500),
	`created_at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
	CONSTRAINT `outbox_id` PRIMARY KEY(`id`)
);
--> statement-breakpoint
CREATE TABLE `order_events` (
	`id` bigint AUTO_INCREMENT NOT NULL,
	`order_id` bigint NOT NULL,
	`from_status` enum('unpaid','unshipped','unreceived','uncommented','finished','cancelled'),
	`to_status` enum('unpaid','unshipped','unreceived','uncommented','finished','cancelled') NOT NULL,
	`actor` varchar(40) NOT NULL,
	`reason` varchar(200) NOT NULL DEFAULT '',
	`created_at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
	CONSTRAINT `order_events_id` PRIMARY KEY(`id`)
);
--> statement-breakpoint
CREATE TABLE `order_lines` (
	`id` bigint AUTO_INCREMENT NOT NULL,
	`order_id` bigint NOT NULL,
	`sku_id` bigint NOT NULL,
	`product_id` bigint NOT NULL,
	`name` varchar(100) NOT NULL,
	`options` varchar(200) NOT NULL,
	`image` varchar(200) NOT NULL,
	`price_fen` bigint NOT NULL,
	`quantity` int NOT NULL,
	`returned_quantity` int NOT NULL DEFAULT 0,
	CONSTRAINT `order_lines_id` PRIMARY KEY(`id`),
	CONSTRAINT `order_lines_sku` UNIQUE(`order_id`,`sku_id`),
	CONSTRAINT `order_lines_quantity` CHECK(`order_lines`.`quantity` between 1 and 200),
	CONSTRAINT `order_lines_returned` CHECK(`order_lines`.`returned_quantity` between 0 and `order_lines`.`quantity`),
	CONSTRAINT `order_lines_price` CHECK(`order_lines`.`price_fen` >= 0)
);
--> statement-breakpoint
CREATE TABLE `orders` (
	`id` bigint NOT NULL,
	`number` varchar(16) character set ascii collate ascii_bin NOT NULL,
	`user_id` bigint NOT NULL,
	`checkout_key` varchar(64) character set ascii collate ascii_bin NOT NULL,
	`checkout_hash` varchar(43) character set ascii collate ascii_bin NOT NULL,
	`status` enum('unpaid','unshipped','unreceived','uncommented','finished','cancelled') NOT NULL,
	`payment_status` enum('unpaid','paid','refunding','refunded') NOT NULL,
	`pay_method` enum('cash','alipay') NOT NULL,
	`total_count` int NOT NULL,
	`goods_fen` bigint NOT NULL,
	`freight_fen` bigint NOT NULL,
	`total_fen` bigint NOT NULL,
	`receiver` varchar(20) NOT NULL,
	`mobile` varchar(11) character set ascii collate ascii_bin NOT NULL,
	`region` varchar(100) NOT NULL,
	`place` varchar(50) NOT NULL,
	`remark` varchar(100) NOT NULL,
	`placed_at` datetime(3) NOT NULL,
	`expires_at` datetime(3),
	`cart_cleared_at` datetime(3),
	CONSTRAINT `orders_id` PRIMARY KEY(`id`),
	CONSTRAINT `orders_number` UNIQUE(`number`),
	CONSTRAINT `orders_checkout` UNIQUE(`user_id`,`checkout_key`),
	CONSTRAINT `orders_total` CHECK(`orders`.`total_fen` = `orders`.`goods_fen` + `orders`.`freight_fen`),
	CONSTRAINT `orders_amounts` CHECK(`orders`.`goods_fen` >= 0 and `orders`.`freight_fen` >= 0),
	CONSTRAINT `orders_count` CHECK(`orders`.`total_count` > 0),
	CONSTRAINT `orders_key` CHECK(`orders`.`checkout_key` <> ''),
	CONSTRAINT `orders_cash` CHECK(`orders`.`pay_method` = 'alipay' or (`orders`.`expires_at` is null and `orders`.`status` <> 'unpaid'))
);
--> statement-breakpoint
CREATE TABLE `payments` (
	`id` bigint AUTO_INCREMENT NOT NULL,
	`order_id` bigint NOT NULL,
	`provider` enum('cash','alipay') NOT NULL,
	`trade_no` varchar(64) character set ascii collate ascii_bin,
	`amount_fen` bigint NOT NULL,
	`status` enum('paid','refunding','refunded') NOT NULL,
	`created_at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
	CONSTRAINT `payments_id` PRIMARY KEY(`id`),
	CONSTRAINT `payments_trade` UNIQUE(`trade_no`),
	CONSTRAINT `payments_amount` CHECK(`payments`.`amount_fen` > 0),
	CONSTRAINT `payments_trade_no` CHECK((`payments`.`provider` = 'cash') = (`payments`.`trade_no` is null))
);
--> statement-breakpoint
CREATE TABLE `refunds` (
	`id` bigint AUTO_INCREMENT NOT NULL,
	`payment_id` bigint NOT NULL,
	`amount_fen` bigint NOT NULL,
	`status` enum('requested','done','failed') NOT NULL,
	`created_at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
	CONSTRAINT `refunds_id` PRIMARY KEY(`id`),
	CONSTRAINT `refunds_amount` CHECK(`refunds`.`amount_fen` > 0)
);
--> statement-breakpoint
CREATE TABLE `reviews` (
	`id` bigint AUTO_INCREMENT NOT NULL,
	`order_line_id` bigint NOT NULL,
	`sku_id` bigint NOT NULL,
	`user_id` bigint NOT NULL,
	`score` smallint NOT NULL,
	`comment` text NOT NULL,
	`is_anonymous` boolean NOT NULL DEFAULT false,
	`created_at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
	CONSTRAINT `reviews_id` PRIMARY KEY(`id`),
	CONSTRAINT `reviews_line` UNIQUE(`order_line_id`),
	CONSTRAINT `reviews_score` CHECK(`reviews`.`score` between 1 and 5)
);
--> statement-breakpoint
ALTER TABLE `addresses` ADD CONSTRAINT `addresses_user_id_users_id_fk` FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `group_permissions` ADD CONSTRAINT `group_permissions_group_id_groups_id_fk` FOREIGN KEY (`group_id`) REFERENCES `groups`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `group_permissions` ADD CONSTRAINT `group_permissions_permission_permissions_code_fk` FOREIGN KEY (`permission`) REFERENCES `permissions`(`code`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `user_groups` ADD CONSTRAINT `user_groups_user_id_users_id_fk` FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `user_groups` ADD CONSTRAINT `user_groups_group_id_groups_id_fk` FOREIGN KEY (`group_id`) REFERENCES `groups`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `user_permissions` ADD CONSTRAINT `user_permissions_user_id_users_id_fk` FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `user_permissions` ADD CONSTRAINT `user_permissions_permission_permissions_code_fk` FOREIGN KEY (`permission`) REFERENCES `permissions`(`code`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `categories` ADD CONSTRAINT `categories_parent_id_categories_id_fk` FOREIGN KEY (`parent_id`) REFERENCES `categories`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `channels` ADD CONSTRAINT `channels_group_id_channel_groups_id_fk` FOREIGN KEY (`group_id`) REFERENCES `channel_groups`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `channels` ADD CONSTRAINT `channels_category_id_categories_id_fk` FOREIGN KEY (`category_id`) REFERENCES `categories`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `products` ADD CONSTRAINT `products_brand_id_brands_id_fk` FOREIGN KEY (`brand_id`) REFERENCES `brands`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `products` ADD CONSTRAINT `products_category_id_categories_id_fk` FOREIGN KEY (`category_id`) REFERENCES `categories`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `sku_images` ADD CONSTRAINT `sku_images_sku_id_skus_id_fk` FOREIGN KEY (`sku_id`) REFERENCES `skus`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `sku_options` ADD CONSTRAINT `sku_options_sku_id_skus_id_fk` FOREIGN KEY (`sku_id`) REFERENCES `skus`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `sku_options` ADD CONSTRAINT `sku_options_option` FOREIGN KEY (`specification_id`,`option_id`) REFERENCES `specification_options`(`specification_id`,`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `skus` ADD CONSTRAINT `skus_product_id_products_id_fk` FOREIGN KEY (`product_id`) REFERENCES `products`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `skus` ADD CONSTRAINT `skus_category_id_categories_id_fk` FOREIGN KEY (`category_id`) REFERENCES `categories`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `specification_options` ADD CONSTRAINT `specification_options_specification_id_specifications_id_fk` FOREIGN KEY (`specification_id`) REFERENCES `specifications`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `specifications` ADD CONSTRAINT `specifications_product_id_products_id_fk` FOREIGN KEY (`product_id`) REFERENCES `products`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `order_events` ADD CONSTRAINT `order_events_order_id_orders_id_fk` FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `order_lines` ADD CONSTRAINT `order_lines_order_id_orders_id_fk` FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `orders` ADD CONSTRAINT `orders_user_id_users_id_fk` FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `payments` ADD CONSTRAINT `payments_order_id_orders_id_fk` FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `refunds` ADD CONSTRAINT `refunds_payment_id_payments_id_fk` FOREIGN KEY (`payment_id`) REFERENCES `payments`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `reviews` ADD CONSTRAINT `reviews_order_line_id_order_lines_id_fk` FOREIGN KEY (`order_line_id`) REFERENCES `order_lines`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX `addresses_of_user` ON `addresses` (`user_id`,`deleted_at`);--> statement-breakpoint
CREATE INDEX `regions_of_parent` ON `regions` (`parent_code`,`code`);--> statement-breakpoint
CREATE INDEX `users_email` ON `users` (`email`);--> statement-breakpoint
CREATE INDEX `categories_of_parent` ON `categories` (`parent_id`,`sequence`);--> statement-breakpoint
CREATE INDEX `channels_of_group` ON `channels` (`group_id`,`sequence`);--> statement-breakpoint
CREATE INDEX `products_of_category` ON `products` (`category_id`);--> statement-breakpoint
CREATE INDEX `products_of_brand` ON `products` (`brand_id`);--> statement-breakpoint
CREATE INDEX `skus_newest` ON `skus` (`category_id`,`is_launched`,`id`);--> statement-breakpoint
CREATE INDEX `skus_price` ON `skus` (`category_id`,`is_launched`,`price_fen`,`id`);--> statement-breakpoint
CREATE INDEX `skus_bestselling` ON `skus` (`category_id`,`is_launched`,`sales`,`id`);--> statement-breakpoint
CREATE INDEX `stock_movements_of_sku` ON `stock_movements` (`sku_id`);--> statement-breakpoint
CREATE INDEX `jobs_due` ON `jobs` (`run_at`);--> statement-breakpoint
CREATE INDEX `outbox_due` ON `outbox` (`sent_at`,`next_try_at`);--> statement-breakpoint
CREATE INDEX `order_events_of_order` ON `order_events` (`order_id`,`id`);--> statement-breakpoint
CREATE INDEX `order_lines_of_sku` ON `order_lines` (`sku_id`);--> statement-breakpoint
CREATE INDEX `orders_of_user` ON `orders` (`user_id`,`placed_at`,`id`);--> statement-breakpoint
CREATE INDEX `orders_of_user_by_status` ON `orders` (`user_id`,`status`,`placed_at`);--> statement-breakpoint
CREATE INDEX `orders_cart_uncleared` ON `orders` (`cart_cleared_at`,`user_id`,`id`);--> statement-breakpoint
CREATE INDEX `orders_expiring` ON `orders` (`status`,`expires_at`);--> statement-breakpoint
CREATE INDEX `payments_of_order` ON `payments` (`order_id`);--> statement-breakpoint
CREATE INDEX `refunds_of_payment` ON `refunds` (`payment_id`);--> statement-breakpoint
CREATE INDEX `reviews_of_sku` ON `reviews` (`sku_id`,`id`);