package org.koers.peers;

import java.util.Map;
import java.util.TreeSet;

/** An engine that is given a changed table, and then situations. */
interface Peer {
    String name();

    /** Makes of a table what can be asked; how it was written was made beforehand. */
    void publish(Written table) throws Exception;

    /** The ids of the rows that hold. @param situation values by measure */
    TreeSet<String> find(Map<String, Integer> situation);

    /** One version of a table as each engine has it. */
    record Written(String plain, Map<String, String> koers, byte[] decisionModel, String spreadsheet, byte[] goRules) {}
}
