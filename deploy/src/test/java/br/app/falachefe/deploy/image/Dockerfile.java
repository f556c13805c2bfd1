package br.app.falachefe.deploy.image;

import br.app.falachefe.deploy.compose.ComposeFile;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A Dockerfile by its stages, continued lines joined and comments left out. */
record Dockerfile(List<Stage> stages) {

    /** @param name of the instruction, such as RUN */
    record Instruction(String name, String words) {}

    record Stage(String name, String base, List<Instruction> instructions) {
        List<String> all(String instruction) {
            return instructions.stream()
                    .filter(each -> each.name().equals(instruction))
                    .map(Instruction::words)
                    .toList();
        }
    }

    static Dockerfile shipped() {
        return parse(text());
    }

    static String text() {
        return ComposeFile.text("Dockerfile");
    }

    static Dockerfile parse(String text) {
        List<Stage> stages = new ArrayList<>();
        String joined = text.lines()
                .filter(line -> !line.stripLeading().startsWith("#"))
                .collect(Collectors.joining("\n"))
                .replace("\\\n", "");
        joined.lines().filter(line -> !line.isBlank()).forEach(line -> {
            String[] parts = line.strip().split("\\s+", 2);
            if (parts[0].equals("FROM")) {
                String[] from = parts[1].split("\\s+AS\\s+");
                stages.add(new Stage(from[from.length - 1], from[0], new ArrayList<>()));
            } else {
                stages.getLast().instructions().add(new Instruction(parts[0], parts[1]));
            }
        });
        return new Dockerfile(stages);
    }

    Stage stage(String name) {
        return stages.stream()
                .filter(stage -> stage.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    boolean hasStage(String name) {
        return stages.stream().anyMatch(stage -> stage.name().equals(name));
    }

    /** Those that no other is built on or copied from: what runs on a server. */
    List<Stage> images() {
        return stages.stream()
                .filter(stage -> stages.stream().noneMatch(other -> other.base().equals(stage.name())))
                .filter(stage -> all("COPY").noneMatch(copy -> copy.contains("--from=" + stage.name() + " ")))
                .toList();
    }

    Stream<String> all(String instruction) {
        return stages.stream().flatMap(stage -> stage.all(instruction).stream());
    }
}
