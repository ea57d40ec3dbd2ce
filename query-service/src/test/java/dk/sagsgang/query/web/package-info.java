/** What all addresses share. */
@NullMarked
package dk.sagsgang.query.web;

import org.jspecify.annotations.NullMarked;
