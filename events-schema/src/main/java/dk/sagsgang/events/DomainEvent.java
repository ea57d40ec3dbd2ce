package dk.sagsgang.events;

/**
 * A fact that a stream recorded, as its payload alone: who recorded it, when, and from which source stands around it.
 * Every event is an immutable record under the sealed parent of its stream, so a switch over the parent that forgets
 * one does not compile.
 */
public interface DomainEvent {}
