CREATE INDEX `reviews_newest` ON `reviews` (`sku_id`,`hidden_at`,`id`);--> statement-breakpoint
CREATE INDEX `reviews_by_score` ON `reviews` (`sku_id`,`hidden_at`,`score`,`id`);--> statement-breakpoint
CREATE INDEX `reviews_shown` ON `reviews` (`hidden_at`,`id`);--> statement-breakpoint
DROP INDEX `reviews_of_sku` ON `reviews`;