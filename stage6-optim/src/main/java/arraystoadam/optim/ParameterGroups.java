package arraystoadam.optim;

import arraystoadam.tensor.Tensor;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Groups of parameters that are improved together, each with options of its own, such as a small
 * learning rate for layers that were trained before. A group is an optimizer, so it has its own
 * rate, its own schedule if wanted, and may even be of another kind.
 */
public final class ParameterGroups {

  private final List<Optimizer> groups;
  private final Checkpoint states = new Checkpoint();

  /**
   * Joins optimizers.
   *
   * @throws IllegalArgumentException if there is none, or if a parameter is in two of them
   */
  public ParameterGroups(Optimizer... groups) {
    for (Optimizer group : Arguments.given("ParameterGroups", "groups", groups)) {
      Arguments.given("ParameterGroups", "a group", group);
    }
    this.groups = List.of(groups);
    requireDisjoint();
    for (int i = 0; i < groups.length; i++) {
      states.add(Integer.toString(i), groups[i]::stateDict, groups[i]::loadStateDict);
    }
  }

  private void requireDisjoint() {
    if (groups.isEmpty()) {
      throw new IllegalArgumentException("ParameterGroups: there must be at least one group");
    }
    Set<Tensor> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    for (int i = 0; i < groups.size(); i++) {
      for (Tensor parameter : groups.get(i).parameters()) {
        if (!seen.add(parameter)) {
          throw new IllegalArgumentException(
              String.format(
                  "ParameterGroups: a parameter of shape %s in group %s is in one before it, too",
                  parameter.shape(), i));
        }
      }
    }
  }

  /** Makes a step with each group; see {@link Optimizer#step}. */
  public void step() {
    groups.forEach(Optimizer::requireFits);
    groups.forEach(Optimizer::step);
  }

  /** Forgets the gradients of all parameters. */
  public void zeroGrad() {
    groups.forEach(Optimizer::zeroGrad);
  }

  /** A copy of all that the groups remember; the names start with the position of the group. */
  public Map<String, Tensor> stateDict() {
    return states.stateDict();
  }

  /**
   * Takes over what {@link #stateDict} returned. If anything does not fit, nothing is changed.
   *
   * @throws IllegalArgumentException if an entry is missing, unknown, misshapen or senseless
   */
  public void loadStateDict(Map<String, Tensor> state) {
    states.loadStateDict(state);
  }
}
