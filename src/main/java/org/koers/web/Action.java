package org.koers.web;

/** What an account can be allowed to do. */
public enum Action {
    READ,
    UPLOAD,
    WITHDRAW,
    DECIDE,
    KEEP_SCENARIO,
    READ_RULES,
    EDIT_RULES,
    APPROVE_RULES
}
