CREATE TABLE `identities` (
	`id` bigint AUTO_INCREMENT NOT NULL,
	`user_id` bigint NOT NULL,
	`provider` varchar(20) character set ascii collate ascii_bin NOT NULL,
	`subject` varchar(128) character set ascii collate ascii_bin NOT NULL,
	`nickname` varchar(100) NOT NULL DEFAULT '',
	`created_at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
	CONSTRAINT `identities_id` PRIMARY KEY(`id`),
	CONSTRAINT `identities_subject` UNIQUE(`provider`,`subject`),
	CONSTRAINT `identities_of_user` UNIQUE(`user_id`,`provider`)
);
--> statement-breakpoint
CREATE TABLE `one_time_secrets` (
	`id` bigint AUTO_INCREMENT NOT NULL,
	`purpose` enum('register','bind','reset','change-mobile','set-password','verify-email','pending-identity') NOT NULL,
	`subject` varchar(254) character set utf8mb4 collate utf8mb4_bin NOT NULL,
	`payload` varchar(500) NOT NULL DEFAULT '',
	`digest` varchar(43) character set ascii collate ascii_bin NOT NULL,
	`tries_left` smallint NOT NULL,
	`expires_at` datetime(3) NOT NULL,
	`used_at` datetime(3),
	`created_at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
	CONSTRAINT `one_time_secrets_id` PRIMARY KEY(`id`)
);
--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` bigint AUTO_INCREMENT NOT NULL,
	`user_id` bigint NOT NULL,
	`device` varchar(100) NOT NULL,
	`device_key` varchar(43) character set ascii collate ascii_bin NOT NULL,
	`network` varchar(64) character set ascii collate ascii_bin NOT NULL,
	`is_remembered` boolean NOT NULL,
	`created_at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
	`last_used_at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
	`expires_at` datetime(3) NOT NULL,
	`ended_at` datetime(3),
	CONSTRAINT `sessions_id` PRIMARY KEY(`id`)
);
--> statement-breakpoint
DROP INDEX `outbox_due` ON `outbox`;--> statement-breakpoint
ALTER TABLE `users` ADD `verified_email` varchar(254) GENERATED ALWAYS AS (if(email_verified_at is null, null, email)) STORED;--> statement-breakpoint
ALTER TABLE `outbox` ADD `html` text;--> statement-breakpoint
ALTER TABLE `outbox` ADD `given_up_at` datetime(3);--> statement-breakpoint
ALTER TABLE `users` ADD CONSTRAINT `users_verified_email` UNIQUE(`verified_email`);--> statement-breakpoint
ALTER TABLE `identities` ADD CONSTRAINT `identities_user_id_users_id_fk` FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `sessions` ADD CONSTRAINT `sessions_user_id_users_id_fk` FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX `one_time_secrets_subject` ON `one_time_secrets` (`purpose`,`subject`,`id`);--> statement-breakpoint
CREATE INDEX `one_time_secrets_digest` ON `one_time_secrets` (`digest`);--> statement-breakpoint
CREATE INDEX `one_time_secrets_expired` ON `one_time_secrets` (`expires_at`);--> statement-breakpoint
CREATE INDEX `sessions_of_user` ON `sessions` (`user_id`,`ended_at`);--> statement-breakpoint
CREATE INDEX `sessions_of_device` ON `sessions` (`user_id`,`device_key`);--> statement-breakpoint
CREATE INDEX `sessions_expired` ON `sessions` (`expires_at`);--> statement-breakpoint
CREATE INDEX `outbox_sent` ON `outbox` (`sent_at`);--> statement-breakpoint
CREATE INDEX `outbox_given_up` ON `outbox` (`given_up_at`);--> statement-breakpoint
CREATE INDEX `outbox_due` ON `outbox` (`channel`,`sent_at`,`given_up_at`,`next_try_at`);