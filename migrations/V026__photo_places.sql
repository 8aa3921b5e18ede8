-- Photos are shown in the order in which their message names them; uploads end in any order.
alter table trade_thread_attachments add column place smallint not null default 0; -- from 1 once a message names it
