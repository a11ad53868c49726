package org.koers.architecture.broken.advice;

import org.kie.api.KieBase;

/** Drools outside its package: the rule must find it. */
record KnowsDrools(KieBase rules) {}
