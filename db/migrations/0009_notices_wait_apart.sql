DROP INDEX `outbox_due` ON `outbox`;--> statement-breakpoint
ALTER TABLE `outbox` ADD `is_notice` boolean DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX `outbox_due` ON `outbox` (`channel`,`is_notice`,`sent_at`,`given_up_at`,`next_try_at`);