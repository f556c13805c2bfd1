package br.app.falachefe.activities.agent;

import br.app.falachefe.activities.database.TestingDatabase;
import java.time.Clock;
import org.springframework.beans.factory.annotation.AutowiredAnnotationBeanPostProcessor;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import tools.jackson.databind.json.JsonMapper;

/**
 * The catalogue as the product has it: every agent that is found, on a real database. A new agent is in it by itself.
 * Only what agents need is made, because gateways and models have no settings here.
 */
final class AllAgents {
    final TestingDatabase database = TestingDatabase.create();
    final AgentCatalog catalog;

    AllAgents() {
        DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
        AutowiredAnnotationBeanPostProcessor constructors = new AutowiredAnnotationBeanPostProcessor();
        constructors.setBeanFactory(beans);
        beans.addBeanPostProcessor(constructors);
        beans.registerSingleton("jdbc", database.jdbc());
        beans.registerSingleton("transactions", database.transactions());
        beans.registerSingleton("json", JsonMapper.shared());
        beans.registerSingleton("clock", Clock.systemUTC());
        new ClassPathBeanDefinitionScanner(beans).scan("br.app.falachefe.activities");
        catalog = beans.getBean(AgentCatalog.class);
    }
}
