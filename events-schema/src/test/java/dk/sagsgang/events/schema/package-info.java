/** Writes the contract's documents, JSON Schemas and AsyncAPI, from its records, and checks them against the examples. */
@NullMarked
package dk.sagsgang.events.schema;

import org.jspecify.annotations.NullMarked;
