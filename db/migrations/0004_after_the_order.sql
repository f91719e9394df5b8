CREATE TABLE `recovery_codes` (
	`user_id` bigint NOT NULL,
	`digest` varchar(43) character set ascii collate ascii_bin NOT NULL,
	`used_at` datetime(3),
	CONSTRAINT `recovery_codes_user_id_digest_pk` PRIMARY KEY(`user_id`,`digest`)
);
--> statement-breakpoint
CREATE TABLE `second_factors` (
	`user_id` bigint NOT NULL,
	`secret` varchar(255) character set ascii collate ascii_bin NOT NULL,
	`confirmed_at` datetime(3),
	`last_step` bigint NOT NULL DEFAULT 0,
	`created_at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
	CONSTRAINT `second_factors_user_id` PRIMARY KEY(`user_id`)
);
--> statement-breakpoint
CREATE TABLE `payment_attempts` (
	`id` bigint AUTO_INCREMENT NOT NULL,
	`order_id` bigint NOT NULL,
	`out_trade_no` varchar(64) character set ascii collate ascii_bin NOT NULL,
	`amount_fen` bigint NOT NULL,
	`status` enum('open','paid','closed') NOT NULL DEFAULT 'open',
	`open_order_id` bigint GENERATED ALWAYS AS (if(status = 'open', order_id, null)) STORED,
	`checked_at` datetime(3),
	`created_at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
	CONSTRAINT `payment_attempts_id` PRIMARY KEY(`id`),
	CONSTRAINT `payment_attempts_number` UNIQUE(`out_trade_no`),
	CONSTRAINT `payment_attempts_open` UNIQUE(`open_order_id`),
	CONSTRAINT `payment_attempts_amount` CHECK(`payment_attempts`.`amount_fen` > 0)
);
--> statement-breakpoint
CREATE TABLE `payment_notifications` (
	`id` bigint AUTO_INCREMENT NOT NULL,
	`provider` enum('cash','alipay') NOT NULL,
	`notification_id` varchar(128) character set ascii collate ascii_bin NOT NULL,
	`raw_body` text NOT NULL,
	`verdict` varchar(40) character set ascii collate ascii_bin NOT NULL,
	`received_at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
	CONSTRAINT `payment_notifications_id` PRIMARY KEY(`id`),
	CONSTRAINT `payment_notifications_once` UNIQUE(`provider`,`notification_id`)
);
--> statement-breakpoint
CREATE TABLE `return_lines` (
	`return_id` bigint NOT NULL,
	`order_line_id` bigint NOT NULL,
	`quantity` int NOT NULL,
	CONSTRAINT `return_lines_return_id_order_line_id_pk` PRIMARY KEY(`return_id`,`order_line_id`),
	CONSTRAINT `return_lines_quantity` CHECK(`return_lines`.`quantity` between 1 and 200)
);
--> statement-breakpoint
CREATE TABLE `returns` (
	`id` bigint AUTO_INCREMENT NOT NULL,
	`order_id` bigint NOT NULL,
	`reason` varchar(200) NOT NULL,
	`status` enum('requested','approved','refused') NOT NULL DEFAULT 'requested',
	`open_order_id` bigint GENERATED ALWAYS AS (if(status = 'requested', order_id, null)) STORED,
	`refund_fen` bigint NOT NULL,
	`answer` varchar(200) NOT NULL DEFAULT '',
	`decided_by` varchar(40),
	`decided_at` datetime(3),
	`created_at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
	CONSTRAINT `returns_id` PRIMARY KEY(`id`),
	CONSTRAINT `returns_open` UNIQUE(`open_order_id`),
	CONSTRAINT `returns_refund` CHECK(`returns`.`refund_fen` >= 0)
);
--> statement-breakpoint
ALTER TABLE `one_time_secrets` MODIFY COLUMN `purpose` enum('register','bind','reset','change-mobile','set-password','verify-email','second-step','pending-identity') NOT NULL;--> statement-breakpoint
ALTER TABLE `users` MODIFY COLUMN `mobile` varchar(11) character set ascii collate ascii_bin;--> statement-breakpoint
ALTER TABLE `users` ADD `closed_at` datetime(3);--> statement-breakpoint
ALTER TABLE `jobs` ADD `every_seconds` int;--> statement-breakpoint
ALTER TABLE `jobs` ADD `done_at` datetime(3);--> statement-breakpoint
ALTER TABLE `orders` ADD `locale` enum('zh-CN','en') DEFAULT 'zh-CN' NOT NULL;--> statement-breakpoint
ALTER TABLE `orders` ADD `invoice_title` varchar(100);--> statement-breakpoint
ALTER TABLE `orders` ADD `tax_number` varchar(20) character set ascii collate ascii_bin;--> statement-breakpoint
ALTER TABLE `orders` ADD `carrier` varchar(40);--> statement-breakpoint
ALTER TABLE `orders` ADD `tracking_number` varchar(40) character set ascii collate ascii_bin;--> statement-breakpoint
ALTER TABLE `orders` ADD `due_at` datetime(3);--> statement-breakpoint
ALTER TABLE `refunds` ADD `cause` varchar(40) character set ascii collate ascii_bin;--> statement-breakpoint
ALTER TABLE `refunds` ADD `actor` varchar(40) DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `refunds` ADD `attempts` int DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `refunds` ADD `last_error` varchar(500);--> statement-breakpoint
ALTER TABLE `refunds` ADD `done_at` datetime(3);--> statement-breakpoint
ALTER TABLE `reviews` ADD `hidden_at` datetime(3);--> statement-breakpoint
ALTER TABLE `refunds` ADD CONSTRAINT `refunds_cause` UNIQUE(`payment_id`,`cause`);--> statement-breakpoint
ALTER TABLE `recovery_codes` ADD CONSTRAINT `recovery_codes_user_id_users_id_fk` FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `second_factors` ADD CONSTRAINT `second_factors_user_id_users_id_fk` FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `payment_attempts` ADD CONSTRAINT `payment_attempts_order_id_orders_id_fk` FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `return_lines` ADD CONSTRAINT `return_lines_return_id_returns_id_fk` FOREIGN KEY (`return_id`) REFERENCES `returns`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `return_lines` ADD CONSTRAINT `return_lines_order_line_id_order_lines_id_fk` FOREIGN KEY (`order_line_id`) REFERENCES `order_lines`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `returns` ADD CONSTRAINT `returns_order_id_orders_id_fk` FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX `payment_attempts_of_order` ON `payment_attempts` (`order_id`);--> statement-breakpoint
CREATE INDEX `payment_attempts_unchecked` ON `payment_attempts` (`status`,`checked_at`);--> statement-breakpoint
CREATE INDEX `returns_of_order` ON `returns` (`order_id`);--> statement-breakpoint
CREATE INDEX `returns_by_status` ON `returns` (`status`,`id`);--> statement-breakpoint
CREATE INDEX `orders_due` ON `orders` (`status`,`due_at`);--> statement-breakpoint
CREATE INDEX `refunds_open` ON `refunds` (`status`,`id`);