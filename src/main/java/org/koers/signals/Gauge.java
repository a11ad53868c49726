package org.koers.signals;

/** Measures one family of measures; may read what gauges before it put down. */
interface Gauge {
    void measure(Inputs inputs, Readings readings);
}
