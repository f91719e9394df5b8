UPDATE `order_events` `e` JOIN `orders` `o` ON `o`.`id` = `e`.`order_id` JOIN `users` `u` ON `u`.`id` = `o`.`user_id`
SET `e`.`reason` = '' WHERE `u`.`closed_at` IS NOT NULL AND `e`.`reason` <> '';--> statement-breakpoint
UPDATE `returns` `r` JOIN `orders` `o` ON `o`.`id` = `r`.`order_id` JOIN `users` `u` ON `u`.`id` = `o`.`user_id`
SET `r`.`answer` = '***' WHERE `u`.`closed_at` IS NOT NULL AND `r`.`answer` <> '';--> statement-breakpoint
UPDATE `audit_log` `a` JOIN `orders` `o` ON `a`.`subject` = concat('order:', `o`.`number`) JOIN `users` `u` ON `u`.`id` = `o`.`user_id`
SET `a`.`after` = json_remove(`a`.`after`, '$.reason') WHERE `u`.`closed_at` IS NOT NULL;--> statement-breakpoint
UPDATE `audit_log` `a` JOIN `returns` `r` ON `a`.`subject` = concat('return:', `r`.`id`) JOIN `orders` `o` ON `o`.`id` = `r`.`order_id` JOIN `users` `u` ON `u`.`id` = `o`.`user_id`
SET `a`.`after` = json_remove(`a`.`after`, '$.answer') WHERE `u`.`closed_at` IS NOT NULL;
