package org.koers.architecture.broken.report;

import javax.script.ScriptEngine;
import org.kie.api.builder.KieBuilder;

/** Something that turns text into code: the rule must find it. */
record TurnsTextIntoCode(ScriptEngine engine, KieBuilder builder) {}
