-- The key that seals an authenticator's secret, by its number in the key file. Null: not sealed yet; the next start does it.
alter table identity.account add column totp_key integer;
