package org.koers.review;

/** What followed on an advice that comes or goes. @param change in the first week of the advice */
public record ChangeVerdict(ReplayChange change, Verdict verdict) {}
