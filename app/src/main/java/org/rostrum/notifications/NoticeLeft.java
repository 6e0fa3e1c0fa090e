package org.rostrum.notifications;

import java.util.UUID;

/** A notice waits for an account; what it leads to is not said. */
record NoticeLeft(UUID account, UUID notice, Notice.Kind kind) {}
