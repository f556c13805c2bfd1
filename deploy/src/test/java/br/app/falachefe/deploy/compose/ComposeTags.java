package br.app.falachefe.deploy.compose;

import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.AbstractConstruct;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Reads Compose's own tags in an overlay; {@link Overlay} does what they say. */
final class ComposeTags extends SafeConstructor {
    static final String RESET = "!reset";
    static final String OVERRIDE = "!override";

    ComposeTags(LoaderOptions options) {
        super(options);
        yamlConstructors.put(new Tag(RESET), new AbstractConstruct() {
            @Override
            public Object construct(Node node) {
                return Map.of(RESET, true);
            }
        });
        yamlConstructors.put(new Tag(OVERRIDE), new AbstractConstruct() {
            @Override
            public Object construct(Node node) {
                return Map.of(OVERRIDE, untagged(node));
            }
        });
    }

    /** What the node would be without the tag; a single word is a text. */
    private Object untagged(Node node) {
        if (node instanceof SequenceNode sequence) {
            return constructSequence(sequence);
        }
        return node instanceof MappingNode mapping ? constructMapping(mapping) : constructScalar((ScalarNode) node);
    }
}
