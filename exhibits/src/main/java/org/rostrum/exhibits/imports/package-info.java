/**
 * Exports of chats and accounts, read message by message and never held whole: WhatsApp, Facebook,
 * Instagram, Signal, Telegram, Mastodon, X and mail boxes. Uses {@code exhibits.zip}.
 */
@NullMarked
package org.rostrum.exhibits.imports;

import org.jspecify.annotations.NullMarked;
