package prongsai.testing;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/** Where, in the sources, things are declared, given a value, and called. */
final class SqlIndex extends TreePathScanner<@Nullable Void, @Nullable Void> {
    private final Trees trees;
    private final Map<Element, TreePath> declared = new HashMap<>();
    private final Map<Element, List<TreePath>> values = new HashMap<>();
    private final Map<Element, List<TreePath>> calls = new HashMap<>();
    private final Set<Element> handedOn = new HashSet<>();

    SqlIndex(Trees trees, List<CompilationUnitTree> units) {
        this.trees = trees;
        units.forEach(unit -> scan(unit, null));
    }

    Map<Element, TreePath> declared() {
        return declared;
    }

    /** Each expression that a variable is given. */
    List<TreePath> values(Element variable) {
        return values.getOrDefault(variable, List.of());
    }

    /** Of a method or a constructor. */
    List<TreePath> calls(Element method) {
        return calls.getOrDefault(method, List.of());
    }

    /** As a reference, for somebody else to call it with whatever they have. */
    boolean isHandedOn(Element method) {
        return handedOn.contains(method);
    }

    @Override
    public @Nullable Void visitVariable(VariableTree variable, @Nullable Void nothing) {
        Element element = trees.getElement(getCurrentPath());
        if (element != null) {
            declared.put(element, getCurrentPath());
            if (variable.getInitializer() != null) {
                value(element, variable.getInitializer());
            }
        }
        return super.visitVariable(variable, null);
    }

    @Override
    public @Nullable Void visitAssignment(AssignmentTree assignment, @Nullable Void nothing) {
        value(trees.getElement(new TreePath(getCurrentPath(), assignment.getVariable())), assignment.getExpression());
        return super.visitAssignment(assignment, null);
    }

    @Override
    public @Nullable Void visitCompoundAssignment(CompoundAssignmentTree more, @Nullable Void nothing) {
        value(trees.getElement(new TreePath(getCurrentPath(), more.getVariable())), more.getExpression());
        return super.visitCompoundAssignment(more, null);
    }

    private void value(@Nullable Element variable, Tree value) {
        if (variable != null) {
            values.computeIfAbsent(variable, known -> new ArrayList<>()).add(new TreePath(getCurrentPath(), value));
        }
    }

    @Override
    public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
        Element element = trees.getElement(getCurrentPath());
        if (element != null) {
            declared.put(element, getCurrentPath());
        }
        return super.visitMethod(method, null);
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void nothing) {
        called();
        return super.visitMethodInvocation(call, null);
    }

    @Override
    public @Nullable Void visitNewClass(NewClassTree made, @Nullable Void nothing) {
        called();
        return super.visitNewClass(made, null);
    }

    @Override
    public @Nullable Void visitMemberReference(MemberReferenceTree reference, @Nullable Void nothing) {
        Element method = trees.getElement(getCurrentPath());
        if (method != null) {
            handedOn.add(method);
        }
        return super.visitMemberReference(reference, null);
    }

    private void called() {
        Element method = trees.getElement(getCurrentPath());
        if (method != null) {
            calls.computeIfAbsent(method, known -> new ArrayList<>()).add(getCurrentPath());
        }
    }
}
