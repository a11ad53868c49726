package org.koers.advice;

/**
 * A candidate with its place.
 *
 * @param place from 1, among all
 * @param decisionPlace from 1, among those that are a change of course; 0 for one that is not
 */
public record Ranked(Candidate candidate, int place, int decisionPlace) {}
