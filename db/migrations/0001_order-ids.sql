INSERT INTO `id_blocks` (`name`, `next`) VALUES ('orders', 1);
