package org.koers.architecture.broken.web;

import java.sql.Connection;

/** SQL outside store: the rule must find it. */
record KnowsSql(Connection connection) {}
