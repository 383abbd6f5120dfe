package prongsai.testing;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * Where a text comes from: whether every way to an expression begins at a constant or at a value of a type that can hold no SQL.
 * Ways lead through variables, parameters of private methods and of an enum's constructor, fields that are set once, what
 * methods return that nobody else can override, and through joining, formatting and choosing.
 */
final class SqlOrigin {
    /** Of a text that is constant, these make another constant one, where what they are given is as harmless. */
    private static final Set<String> OF_TEXTS =
            Set.of("formatted", "format", "concat", "join", "repeat", "replace", "strip", "stripIndent");

    /** Types whose values are parsed, and hold digits, hyphens and a few letters. */
    private static final Set<String> PARSED = Set.of(
            "int",
            "long",
            "short",
            "boolean",
            "java.lang.Integer",
            "java.lang.Long",
            "java.lang.Boolean",
            "java.util.UUID");

    /** Texts that are held against a pattern where they are made, with the test that says so. */
    private static final Set<String> CHECKED = Set.of(
            // Two or four digits, or TH: SqlRuleTest.
            "prongsai.tenancy.Scope.Area.code");

    /** Of a library's enumeration of words of SQL. */
    private static final Set<String> WORDS = Set.of("io.r2dbc.spi.IsolationLevel.asSql");

    private final Trees trees;
    private final Elements elements;
    private final SqlIndex index;

    SqlOrigin(Trees trees, Elements elements, List<CompilationUnitTree> units) {
        this.trees = trees;
        this.elements = elements;
        this.index = new SqlIndex(trees, units);
    }

    boolean isConstant(TreePath expression) {
        return isConstant(expression, new HashSet<>());
    }

    /** @param asked what is being looked into; a way that comes back to it brings nothing new */
    private boolean isConstant(TreePath at, Set<Element> asked) {
        return switch (at.getLeaf()) {
            case LiteralTree literal -> true;
            case ParenthesizedTree inner -> isConstant(inner.getExpression(), at, asked);
            case BinaryTree sum ->
                sum.getKind() == Tree.Kind.PLUS
                        && isConstant(sum.getLeftOperand(), at, asked)
                        && isConstant(sum.getRightOperand(), at, asked);
            case ConditionalExpressionTree either ->
                isConstant(either.getTrueExpression(), at, asked) && isConstant(either.getFalseExpression(), at, asked);
            case SwitchExpressionTree choice -> results(at).stream().allMatch(result -> isConstant(result, asked));
            case IdentifierTree name -> isParsed(at) || isConstantVariable(trees.getElement(at), asked);
            case MemberSelectTree member -> isParsed(at) || isConstantVariable(trees.getElement(at), asked);
            case MethodInvocationTree call -> isParsed(at) || isConstantCall(call, at, asked);
            default -> false;
        };
    }

    private boolean isConstant(Tree tree, TreePath outside, Set<Element> asked) {
        return isConstant(new TreePath(outside, tree), asked);
    }

    private boolean isParsed(TreePath expression) {
        TypeMirror type = trees.getTypeMirror(expression);
        return type != null && PARSED.contains(type.toString());
    }

    private boolean isConstantVariable(@Nullable Element element, Set<Element> asked) {
        if (!(element instanceof VariableElement variable)) {
            return false;
        }
        if (variable.getConstantValue() != null || CHECKED.contains(name(variable)) || !asked.add(variable)) {
            return true;
        }
        return switch (variable.getKind()) {
            case PARAMETER -> isConstantParameter(variable, asked);
            case LOCAL_VARIABLE, FIELD -> {
                List<TreePath> all = index.values(variable);
                boolean ours = variable.getKind() == ElementKind.LOCAL_VARIABLE
                        || variable.getModifiers().contains(Modifier.FINAL);
                yield ours && !all.isEmpty() && all.stream().allMatch(value -> isConstant(value, asked));
            }
            default -> false;
        };
    }

    private boolean isConstantParameter(VariableElement parameter, Set<Element> asked) {
        TreePath written = index.declared().get(parameter);
        if (!(parameter.getEnclosingElement() instanceof ExecutableElement method)
                || written == null
                || written.getParentPath().getLeaf() instanceof LambdaExpressionTree
                || index.isHandedOn(method)
                || !(method.getModifiers().contains(Modifier.PRIVATE) || isOfEnum(method))) {
            return false;
        }
        int place = method.getParameters().indexOf(parameter);
        return index.calls(method).stream()
                .allMatch(call -> arguments(call, method, place).stream()
                        .allMatch(argument -> isConstant(argument, call, asked)));
    }

    private static boolean isOfEnum(ExecutableElement method) {
        return method.getKind() == ElementKind.CONSTRUCTOR && kindOf(method.getEnclosingElement()) == ElementKind.ENUM;
    }

    private static List<? extends ExpressionTree> arguments(TreePath call, ExecutableElement method, int index) {
        List<? extends ExpressionTree> all = switch (call.getLeaf()) {
            case MethodInvocationTree invocation -> invocation.getArguments();
            case NewClassTree made -> made.getArguments();
            default -> throw new IllegalStateException("no call: " + call.getLeaf());
        };
        boolean rest = method.isVarArgs() && index == method.getParameters().size() - 1;
        return all.subList(index, rest ? all.size() : index + 1);
    }

    private boolean isConstantCall(MethodInvocationTree call, TreePath at, Set<Element> asked) {
        if (!(trees.getElement(at) instanceof ExecutableElement method)) {
            return false;
        }
        String owner = ownerOf(method);
        String name = method.getSimpleName().toString();
        if (WORDS.contains(owner + "." + name)) {
            return true;
        }
        if (owner.equals("java.lang.String") && OF_TEXTS.contains(name)) {
            return (method.getModifiers().contains(Modifier.STATIC) || isConstantReceiver(call, at, asked))
                    && call.getArguments().stream().allMatch(argument -> isConstant(argument, at, asked));
        }
        if (name.equals("toString") && call.getMethodSelect() instanceof MemberSelectTree select) {
            TreePath receiver = new TreePath(new TreePath(at, select), select.getExpression());
            if (isParsed(receiver)) {
                return true;
            }
        }
        return isConstantResult(method, asked);
    }

    private boolean isConstantReceiver(MethodInvocationTree call, TreePath at, Set<Element> asked) {
        return call.getMethodSelect() instanceof MemberSelectTree select
                && isConstant(select.getExpression(), new TreePath(at, select), asked);
    }

    /** Whatever the method, or any that stands in its place, gives. */
    private boolean isConstantResult(ExecutableElement method, Set<Element> asked) {
        if (!asked.add(method)) {
            return true;
        }
        List<TreePath> bodies = index.declared().entrySet().stream()
                .filter(entry -> entry.getKey().equals(method) || overrides(entry.getKey(), method))
                .map(Map.Entry::getValue)
                .filter(path -> path.getLeaf() instanceof MethodTree written && written.getBody() != null)
                .toList();
        return isClosed(method)
                && !bodies.isEmpty()
                && bodies.stream()
                        .flatMap(body -> returned(body).stream())
                        .allMatch(result -> isConstant(result, asked));
    }

    private boolean overrides(Element candidate, ExecutableElement method) {
        return candidate instanceof ExecutableElement other
                && other.getEnclosingElement() instanceof TypeElement type
                && elements.overrides(other, method, type);
    }

    /** Nobody outside of these sources can give it another body. */
    private static boolean isClosed(ExecutableElement method) {
        return method.getModifiers().stream()
                        .anyMatch(Set.of(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)::contains)
                || (method.getEnclosingElement() instanceof TypeElement owner
                        && (owner.getModifiers().stream().anyMatch(Set.of(Modifier.FINAL, Modifier.SEALED)::contains)
                                || Set.of(ElementKind.ENUM, ElementKind.RECORD).contains(owner.getKind())));
    }

    private static @Nullable ElementKind kindOf(@Nullable Element element) {
        return element == null ? null : element.getKind();
    }

    private static String ownerOf(Element element) {
        return element.getEnclosingElement() instanceof TypeElement owner
                ? owner.getQualifiedName().toString()
                : "";
    }

    private static String name(VariableElement variable) {
        return ownerOf(variable) + "." + variable.getSimpleName();
    }

    private static List<TreePath> returned(TreePath method) {
        List<TreePath> returned = new ArrayList<>();
        new TreePathScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitReturn(ReturnTree result, @Nullable Void nothing) {
                if (result.getExpression() != null) {
                    returned.add(new TreePath(getCurrentPath(), result.getExpression()));
                }
                return super.visitReturn(result, null);
            }
        }.scan(method, null);
        return returned;
    }

    private static List<TreePath> results(TreePath choice) {
        List<TreePath> results = new ArrayList<>();
        new TreePathScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitYield(YieldTree result, @Nullable Void nothing) {
                results.add(new TreePath(getCurrentPath(), result.getValue()));
                return super.visitYield(result, null);
            }

            @Override
            public @Nullable Void visitCase(CaseTree one, @Nullable Void nothing) {
                if (one.getBody() instanceof ExpressionTree result) {
                    results.add(new TreePath(getCurrentPath(), result));
                }
                return super.visitCase(one, null);
            }
        }.scan(choice, null);
        return results;
    }
}
