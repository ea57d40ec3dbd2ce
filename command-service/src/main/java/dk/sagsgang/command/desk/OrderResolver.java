package dk.sagsgang.command.desk;

import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.jspecify.annotations.Nullable;

/** Hands the order of a command to the handlers that ask for it. */
final class OrderResolver implements ParameterResolverFactory, ParameterResolver<Order> {

    @Override
    public @Nullable ParameterResolver<?> createInstance(Executable executable, Parameter[] parameters, int index) {
        return parameters[index].getType() == Order.class ? this : null;
    }

    @Override
    public Order resolveParameterValue(Message<?> message) {
        return Order.of(message);
    }

    @Override
    public boolean matches(Message<?> message) {
        return message.getMetaData().containsKey(Order.KEY);
    }
}
