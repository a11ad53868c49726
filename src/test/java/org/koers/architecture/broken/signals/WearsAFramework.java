package org.koers.architecture.broken.signals;

import org.springframework.stereotype.Component;

/** A core class with a framework on it: the rule must find it. */
@Component
final class WearsAFramework {}
