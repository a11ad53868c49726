package org.koers.advice;

/**
 * A finding that another finding of the same rule speaks for: a milder variant, or a pair of segments that lies less far
 * apart. It absorbs nothing.
 */
public record Outdone(Finding finding, Finding by) {}
