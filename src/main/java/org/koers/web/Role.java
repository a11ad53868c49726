package org.koers.web;

/** What someone does in the team. */
public enum Role {
    READER,
    MANAGER,
    OPS,
    ADMIN
}
