/** The auditor's room: findings, the state of the log, its verification by the reader's browser, a case event by event. */
@NullMarked
package dk.sagsgang.query.screens.audit;

import org.jspecify.annotations.NullMarked;
