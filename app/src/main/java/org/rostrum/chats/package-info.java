/**
 * What members hold already: exports of chats and accounts, read, searched and let go.
 *
 * <p>An export lies sealed in a file without a name, under a key that is in memory only, and goes
 * when its member has finished, leaves, signs out or is idle. Picked messages go with their context
 * to the incident log and to the kept files; nothing else of an export is ever stored.
 */
@ApplicationModule(
    displayName = "Chats",
    allowedDependencies = {"govuk", "identity", "evidence", "incidents"})
@NullMarked
package org.rostrum.chats;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
