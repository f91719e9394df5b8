ALTER TABLE `skus` ADD `first_launched_at` datetime(3);--> statement-breakpoint
UPDATE `skus` `s` SET `s`.`first_launched_at` = `s`.`created_at` WHERE `s`.`is_launched`
OR EXISTS (SELECT 1 FROM `order_lines` `l` WHERE `l`.`sku_id` = `s`.`id`)
OR EXISTS (SELECT 1 FROM `audit_log` `a` WHERE `a`.`subject` = concat('product:', `s`.`product_id`) AND 'true' IN (
  json_unquote(json_extract(`a`.`before`, concat('$."sku:', `s`.`id`, ':isLaunched"'))),
  json_unquote(json_extract(`a`.`after`, concat('$."sku:', `s`.`id`, ':isLaunched"')))));--> statement-breakpoint
UPDATE `skus` `s` JOIN (SELECT `sku_id` FROM `favourites` UNION SELECT `sku_id` FROM `browsing_history`) `kept` ON `kept`.`sku_id` = `s`.`id`
SET `s`.`first_launched_at` = `s`.`created_at` WHERE `s`.`first_launched_at` IS NULL;
