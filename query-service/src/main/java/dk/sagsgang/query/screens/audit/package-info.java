/** The auditor's room: the state of the log, its verification by the reader's own browser, and a case event by event. */
@NullMarked
package dk.sagsgang.query.screens.audit;

import org.jspecify.annotations.NullMarked;
