package org.koers.web;

/** What an account can be allowed to do. */
public enum Action {
    READ,
    UPLOAD,
    WITHDRAW,
    DECIDE,
    KEEP_SCENARIO,
    PROPOSE_TARGET,
    APPROVE_TARGET,
    READ_RULES,
    EDIT_RULES,
    APPROVE_RULES
}
