using System.Text.Json;
using System.Text.Json.Nodes;
using Yuheng.Core.Classification;
using Yuheng.Documents.Writing.Layouts.Definitions;
using Yuheng.Documents.Writing.Layouts.Laying;

namespace Yuheng.Documents.Writing.Xlsx.Templates;

/// <summary>The record that a template is laid out from: what is known already, and blank items to be filled in.</summary>
internal static class TemplateRecord
{
    private const int LeastIndicators = 30, SpareIndicators = 10, RowsPerLevel = 3, LeastItems = 5;
    private const string Indicators = "indicators";

    /// <summary>What a form of a layout is for, as the contract's JSON says it; null where it is none that is filled in: the tables of a budget come out of other programs.</summary>
    public static string? KindOf(Layout layout) => layout.Kind switch
    {
        LayoutKind.Target => "target",
        LayoutKind.SelfEvaluation => "selfEvaluation",
        LayoutKind.Monitoring => "monitoring",
        LayoutKind.DepartmentTarget => "departmentTarget",
        _ => null,
    };

    /// <summary>What is known of a form for a layout: all of it where it is of the same kind; of a target all that its self-evaluation or monitoring starts from; otherwise whose project it is.</summary>
    /// <param name="form">The form; null for a blank template.</param>
    /// <param name="layout">The layout.</param>
    public static JsonObject Of(JsonElement? form, Layout layout)
    {
        var kind = KindOf(layout);
        var known = form is { ValueKind: JsonValueKind.Object } element ? JsonObject.Create(element)! : [];
        var record = layout.Kind == LayoutKind.DepartmentTarget || known["kind"]?.ToString() == kind ? (JsonObject)known.DeepClone() : Started(known, layout.Kind);
        record["kind"] = kind;
        record["layout"] ??= layout.Id;
        record["title"] ??= layout.Names[0];
        foreach (var group in layout.Blocks.OfType<RowGroup>())
        {
            AddSpare(record, group.List, group, layout);
            if (group.Left is { } left)
            {
                AddSpare(record, left, group, layout);
            }
        }

        record["project"] ??= new JsonObject();
        record[Indicators] ??= new JsonArray();
        return record;
    }

    /// <summary>What a self-evaluation or the monitoring of a year starts from is what its target promised; any other form starts from whose project it is.</summary>
    private static JsonObject Started(JsonObject known, LayoutKind kind)
    {
        var record = new JsonObject { ["year"] = Copy(known["year"]), ["project"] = Copy(known["project"]), ["index"] = Copy(known["index"]) };
        if (kind is LayoutKind.SelfEvaluation or LayoutKind.Monitoring && known["kind"]?.ToString() == "target")
        {
            var (funds, goals) = (known["funds"], known["goals"]);
            record["goals"] = new JsonObject { [kind == LayoutKind.SelfEvaluation ? "expected" : "annual"] = Copy(Field(goals, "annual") ?? Field(goals, "overall")) };
            record["funds"] = new JsonObject
            {
                ["total"] = Initial(Field(funds, "annual") ?? Field(funds, "total")),
                ["appropriation"] = Initial(Field(funds, "appropriation")),
                ["carryOver"] = Initial(Field(funds, "carryOver")),
                ["other"] = Initial(Field(funds, "otherAnnual")),
            };
            record[Indicators] = new JsonArray([.. (known[Indicators] as JsonArray ?? []).OfType<JsonObject>().Select(Promised)]);
        }

        return record;
    }

    private static JsonObject Promised(JsonObject indicator) =>
        new(new[] { "level1", "level2", "name", "target", "targetValue", "weight" }.Select(field => KeyValuePair.Create(field, Copy(indicator[field]))));

    private static JsonObject Initial(JsonNode? amount) => new() { ["initial"] = Copy(amount) };

    private static JsonNode? Field(JsonNode? node, string name) => node is JsonObject fields ? fields[name] : null;

    private static JsonNode? Copy(JsonNode? node) => node?.DeepClone();

    /// <summary>Adds blank items to a list: goals and tasks, and indicators under each pair of levels that the form prints and without any.</summary>
    private static void AddSpare(JsonObject record, GroupList list, RowGroup group, Layout layout)
    {
        var items = ListAt(record, list.Path.Text);
        if (!group.Ordered)
        {
            var isText = group.Row.Cells.Any(c => c.Content is FieldContent { Path.IsSelf: true });
            while (items.Count < LeastItems)
            {
                items.Add(isText ? "" : new JsonObject());
            }

            return;
        }

        foreach (var (level1, level2) in group.Skeleton)
        {
            AddLevel(items, group.Print.GetValueOrDefault(level1, level1), group.Print.GetValueOrDefault(level2, level2), layout.Order);
        }

        for (var spare = Math.Max(LeastIndicators - items.Count, group.Skeleton.Count > 0 ? RowsPerLevel : SpareIndicators); spare > 0; spare--)
        {
            items.Add(new JsonObject());
        }
    }

    /// <summary>Rows under a pair of levels, behind those that it has already.</summary>
    private static void AddLevel(JsonArray items, string level1, string level2, LevelOrder order)
    {
        var meaning = IndicatorLevels.Of(level1, level2);
        var levels = items.Select(i => (Level1: Field(i, "level1")?.ToString(), Level2: Field(i, "level2")?.ToString())).ToList();
        var own = levels.FindLastIndex(l => IndicatorLevels.Of(l.Level1, l.Level2) == meaning);
        var words = own >= 0 ? levels[own] : (levels.Find(l => IndicatorLevels.First(l.Level1) == meaning.First).Level1 ?? level1, level2);
        var at = own >= 0 ? own : levels.FindLastIndex(l => order.Of(l.Level1, l.Level2).CompareTo(order.Of(level1, level2)) <= 0);
        for (var count = levels.Count(l => IndicatorLevels.Of(l.Level1, l.Level2) == meaning); count < RowsPerLevel; count++)
        {
            items.Insert(++at, new JsonObject { ["level1"] = words.Item1, ["level2"] = words.Item2 });
        }
    }

    /// <summary>The list at a path such as goals.items, made where it is not there.</summary>
    private static JsonArray ListAt(JsonObject record, string path)
    {
        var at = record;
        var steps = path.Split('.');
        foreach (var step in steps[..^1])
        {
            if (at[step] is not JsonObject)
            {
                at[step] = new JsonObject();
            }

            at = (JsonObject)at[step]!;
        }

        if (at[steps[^1]] is not JsonArray)
        {
            at[steps[^1]] = new JsonArray();
        }

        return (JsonArray)at[steps[^1]]!;
    }
}
