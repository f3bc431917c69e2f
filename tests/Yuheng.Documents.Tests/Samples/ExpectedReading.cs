using System.Globalization;
using System.Text;
using System.Text.Json;
using Yuheng.Core.Departments;
using Yuheng.Core.Projects;
using Yuheng.Core.Values;

namespace Yuheng.Documents.Tests.Samples;

/// <summary>
/// Compares a reading with an expected one (<c>NAME.expected.json</c>), value by value.
/// White space is ignored in text, amounts compare as decimals, null is the same as missing; a key that is not there is not compared.
/// </summary>
internal sealed class ExpectedReading
{
    private readonly List<string> _differences = [];

    /// <summary>Everything that differs, a line each.</summary>
    public IReadOnlyList<string> Differences => _differences;

    /// <summary>How many values were compared.</summary>
    public int Compared { get; private set; }

    public static ExpectedReading Compare(JsonElement expected, DocumentRecord actual)
    {
        var reading = new ExpectedReading();
        reading.Forms(expected.GetProperty("forms"), actual.Forms);
        reading.Budget(expected.GetProperty("budget"), actual.Budget);
        reading.Target(expected.GetProperty("departmentTarget"), actual.DepartmentTarget);
        return reading;
    }

    private void Forms(JsonElement expected, IReadOnlyList<ProjectRecord> actual)
    {
        if (expected.GetArrayLength() != actual.Count)
        {
            _differences.Add($"forms: expected {expected.GetArrayLength()}, read {actual.Count}: {string.Join("; ", actual.Select(f => $"line {f.Form.Start.Line} {f.Form.Project.Name.Raw}"))}");
        }

        foreach (var (want, got) in expected.EnumerateArray().Zip(actual))
        {
            var at = $"form {want.GetProperty("index").GetInt32()}";
            foreach (var field in want.EnumerateObject())
            {
                switch (field.Name)
                {
                    case "index": Number($"{at} index", field.Value, got.Form.Index); break;
                    case "kind": Text($"{at} kind", field.Value, got.Form.Kind switch { FormKind.Target => "target", FormKind.SelfEvaluation => "selfEvaluation", _ => "monitoring" }); break;
                    case "title": Text($"{at} title", field.Value, got.Form.Title.Raw); break;
                    case "year": Number($"{at} year", field.Value, got.Year.Value); break;
                    case "line": Number($"{at} line", field.Value, got.Form.Start.Line); break;
                    case "amountUnit": Text($"{at} amountUnit", field.Value, got.AmountUnit.Value?.Word()); break;
                    case "project": Project(at, field.Value, got); break;
                    case "funds": Funds(at, field.Value, got); break;
                    case "goals": Goals(at, field.Value, got.Form.Goals); break;
                    case "budgetUse": Text($"{at} budgetUse", field.Value, got.Form.BudgetUse.Raw); break;
                    case "paymentPlan": Plan(at, field.Value, got.PaymentPlan); break;
                    case "layout": Text($"{at} layout", field.Value, got.Form.Layout); break;
                    case "indicators": Indicators(at, field.Value, got.Indicators); break;
                    case "termIndicators": Indicators($"{at} term", field.Value, got.TermIndicators); break;
                    case "total":
                        Number($"{at} total.weight", field.Value.GetProperty("weight"), got.TotalWeight.Value);
                        Number($"{at} total.score", field.Value.GetProperty("score"), got.TotalScore.Value);
                        break;
                    default: throw new InvalidDataException($"The expected reading has a field that is not compared: {field.Name}");
                }
            }
        }
    }

    private void Project(string at, JsonElement expected, ProjectRecord got)
    {
        var project = got.Form.Project;
        foreach (var field in expected.EnumerateObject())
        {
            Text($"{at} project.{field.Name}", field.Value, field.Name switch
            {
                "code" => project.Code.Raw,
                "name" => project.Name.Raw,
                "nature" => project.Nature.Raw,
                "category" => project.Category.Raw,
                "department" => project.Department.Raw,
                "unit" => project.Unit.Raw,
                "start" => got.Start.Value?.ToString(),
                "end" => got.End.Value?.ToString(),
                "period" => project.Period.Raw,
                _ => throw new InvalidDataException(field.Name),
            });
        }
    }

    private void Funds(string at, JsonElement expected, ProjectRecord got)
    {
        foreach (var field in expected.EnumerateObject())
        {
            var where = $"{at} funds.{field.Name}";
            if (field.Value.ValueKind != JsonValueKind.Object)
            {
                Money(where, field.Value, got.TargetFunds is not { } funds ? null : field.Name switch
                {
                    "total" => funds.Total,
                    "fiscal" => funds.Fiscal,
                    "other" => funds.Other,
                    "annual" => funds.Annual,
                    "appropriation" => funds.Appropriation,
                    "carryOver" => funds.CarryOver,
                    "otherAnnual" => funds.OtherAnnual,
                    _ => throw new InvalidDataException(field.Name),
                });
                continue;
            }

            if (got.MonitoringFunds is { } monitoring)
            {
                Progress(where, field.Value, field.Name switch
                {
                    "total" => monitoring.Total,
                    "appropriation" => monitoring.Appropriation,
                    "carryOver" => monitoring.CarryOver,
                    "other" => monitoring.Other,
                    _ => throw new InvalidDataException(field.Name),
                });
                continue;
            }

            Execution? row = got.ExecutionFunds is not { } execution ? null : field.Name switch
            {
                "total" => execution.Total,
                "appropriation" => execution.Appropriation,
                "carryOver" => execution.CarryOver,
                "other" => execution.Other,
                _ => throw new InvalidDataException(field.Name),
            };
            Money(where + ".initial", field.Value.GetProperty("initial"), row?.Initial);
            Money(where + ".adjusted", field.Value.GetProperty("adjusted"), row?.Adjusted);
            Money(where + ".executed", field.Value.GetProperty("executed"), row?.Executed);
            Number(where + ".weight", field.Value.GetProperty("weight"), row?.Weight.Value);
            Number(where + ".rate", field.Value.GetProperty("rate"), row?.Rate.Value);
            Number(where + ".score", field.Value.GetProperty("score"), row?.Score.Value);
        }
    }

    private void Progress(string at, JsonElement expected, MonitoredExecution row)
    {
        Money(at + ".initial", expected.GetProperty("initial"), row.Initial);
        Money(at + ".executed", expected.GetProperty("executed"), row.Executed);
        Number(at + ".rate", expected.GetProperty("rate"), row.Rate.Value);
        Money(at + ".expected", expected.GetProperty("expected"), row.Expected);
    }

    private void Goals(string at, JsonElement expected, ParsedGoals got)
    {
        foreach (var field in expected.EnumerateObject())
        {
            var where = $"{at} goals.{field.Name}";
            if (field.Name == "items")
            {
                Count(where, field.Value.GetArrayLength(), got.Items.Count);
                foreach (var (want, item) in field.Value.EnumerateArray().Zip(got.Items))
                {
                    Text(where, want, item.Raw);
                }

                continue;
            }

            Text(where, field.Value, field.Name switch
            {
                "overall" => got.Overall.Raw,
                "annual" => got.Annual.Raw,
                "expected" => got.Expected.Raw,
                "achieved" => got.Achieved.Raw,
                _ => throw new InvalidDataException(field.Name),
            });
        }
    }

    private void Plan(string at, JsonElement expected, IReadOnlyList<PlannedPayment> got)
    {
        foreach (var want in expected.EnumerateArray())
        {
            var by = want.GetProperty("by").GetString()!;
            var found = got.Where(p => Bare(p.By.Raw) == by).ToList();
            Number($"{at} paymentPlan {by}", want.GetProperty("percent"), found.Count == 1 ? found[0].Percent.Value : null);
        }

        if (got.Count > expected.GetArrayLength())
        {
            _differences.Add($"{at} paymentPlan: expected {expected.GetArrayLength()} dates, read {got.Count}");
        }
    }

    private void Indicators(string at, JsonElement expected, IReadOnlyList<Indicator> got)
    {
        if (expected.GetArrayLength() != got.Count)
        {
            _differences.Add($"{at} indicators: expected {expected.GetArrayLength()}, read {got.Count}");
        }

        var n = 0;
        foreach (var (want, row) in expected.EnumerateArray().Zip(got))
        {
            n++;
            if (want.TryGetProperty("uncertain", out _))
            {
                continue;
            }

            foreach (var field in want.EnumerateObject())
            {
                var where = $"{at} indicator {n} {field.Name}";
                switch (field.Name)
                {
                    case "level1": Text(where, field.Value, row.Printed.Level1.Raw); break;
                    case "level2": Text(where, field.Value, row.Printed.Level2.Raw); break;
                    case "name": Text(where, field.Value, row.Printed.Name.Raw); break;
                    case "target": Text(where, field.Value, row.Printed.Target.Raw); break;
                    case "actual": Text(where, field.Value, row.Printed.Actual.Raw); break;
                    case "weight": Number(where, field.Value, row.Weight.Value); break;
                    case "score": Number(where, field.Value, row.Score.Value); break;
                    case "deviation": Text(where, field.Value, row.Printed.Deviation.Raw); break;
                    case "definition": Text(where, field.Value, row.Printed.Definition.Raw); break;
                    case "basis": Text(where, field.Value, row.Printed.Basis.Raw); break;
                    case "halfYearTarget": Text(where, field.Value, row.Printed.HalfYearTarget.Raw); break;
                    case "expected": Text(where, field.Value, row.Printed.Expected.Raw); break;
                    case "causes": Text(where, field.Value, Causes(row.Causes)); break;
                    case "likelihood": Text(where, field.Value, row.Printed.Likelihood.Raw); break;
                    case "remark": Text(where, field.Value, row.Printed.Remark.Raw); break;
                    case "line": Number(where, field.Value, row.Printed.Place.Line); break;
                    default: throw new InvalidDataException(field.Name);
                }
            }
        }
    }

    /// <summary>The ticked causes as words: 经费 制度 人员 硬件 其他.</summary>
    private static string Causes(DeviationCauses causes) => string.Join(' ', new[]
    {
        causes.Funds ? "经费" : "", causes.Rules ? "制度" : "", causes.Staff ? "人员" : "", causes.Equipment ? "硬件" : "", causes.Other ? "其他" : "",
    }.Where(word => word.Length > 0));

    private void Budget(JsonElement expected, DepartmentBudget? got)
    {
        if (expected.ValueKind == JsonValueKind.Null || got is null)
        {
            if (expected.ValueKind != JsonValueKind.Null || got is not null)
            {
                _differences.Add($"budget: {(got is null ? "expected one, read none" : "expected none, read one")}");
            }

            return;
        }

        Text("budget department", expected.GetProperty("department"), got.Parsed.Department.Raw);
        Number("budget year", expected.GetProperty("year"), got.Year.Value);
        var tables = expected.GetProperty("tables");
        Count("budget tables", tables.GetArrayLength(), got.Tables.Count);
        foreach (var want in tables.EnumerateArray())
        {
            var number = want.GetProperty("number").GetInt32();
            var at = $"table {number}";
            var found = got.Tables.Where(t => t.Parsed.Number == number).ToList();
            if (found.Count != 1)
            {
                _differences.Add($"{at}: expected once, read {found.Count} times");
                continue;
            }

            Text($"{at} title", want.GetProperty("title"), found[0].Parsed.Title.Raw);
            Text($"{at} amountUnit", want.GetProperty("amountUnit"), found[0].AmountUnit.Value?.Word());
            Text($"{at} note", want.GetProperty("note"), found[0].Parsed.Note.Raw);
            Rows(at, want.GetProperty("rows"), found[0]);
        }

        Narrative(expected.GetProperty("narrative"), got.Narrative);
    }

    private void Rows(string at, JsonElement expected, BudgetTable got)
    {
        Count($"{at} rows", expected.GetArrayLength(), got.Rows.Count);
        static string Key(string? side, string? code, string? name) => $"{side} {Bare(code)} {Bare(name)}";
        var rows = got.Rows.GroupBy(r => Key(r.Printed.Side?.ToString().ToLowerInvariant(), r.Printed.Code.Raw, r.Printed.Name.Raw)).ToDictionary(g => g.Key, g => g.First());
        var wanted = expected.EnumerateArray().Select(w => Key(w.GetProperty("side").GetString(), w.GetProperty("code").GetString(), w.GetProperty("name").GetString())).ToHashSet();
        foreach (var (key, row) in rows.Where(r => !wanted.Contains(r.Key)))
        {
            _differences.Add($"{at} {key.Trim()}: invented, line {row.Printed.Place.Line}");
        }

        foreach (var want in expected.EnumerateArray())
        {
            var key = Key(want.GetProperty("side").GetString(), want.GetProperty("code").GetString(), want.GetProperty("name").GetString());
            var row = rows.GetValueOrDefault(key) ?? (expected.GetArrayLength() == 1 && got.Rows.Count == 1 ? got.Rows[0] : null);
            if (row is null)
            {
                _differences.Add($"{at} {key.Trim()}: not read");
                continue;
            }

            Number($"{at} {key.Trim()} line", want.GetProperty("line"), row.Printed.Place.Line);
            foreach (var amount in want.GetProperty("amounts").EnumerateObject())
            {
                var cell = row.Amounts.Where(a => a.Column == amount.Name).Select(a => (Typed<Money>?)a.Amount).FirstOrDefault();
                Money($"{at} {key.Trim()} {amount.Name}", amount.Value, cell);
            }
        }
    }

    /// <summary>By place and amount: what a statement is called is the reader's choice, but a code that is expected must be there.</summary>
    private void Narrative(JsonElement expected, IReadOnlyList<NarrativeItem> got)
    {
        foreach (var want in expected.EnumerateArray())
        {
            var line = want.GetProperty("line").GetInt32();
            var near = got.Where(s => Math.Abs(s.Printed.Amount.Place.Line - line) <= 1).ToList();
            var where = $"narrative line {line} {want.GetProperty("item").GetString()}";
            if (want.TryGetProperty("misprint", out _))
            {
                Compared++;
                if (near.Any(s => s.Amount.Value is not null && s.Printed.Amount.Place.Line == line))
                {
                    _differences.Add($"{where}: misprinted, must not be read as an amount: {string.Join(", ", near.Select(s => $"{s.Printed.Amount.Raw} → {s.Amount.Value}"))}");
                }

                continue;
            }

            var isCount = want.TryGetProperty("count", out var count);
            var amount = isCount ? count.GetDecimal() : want.GetProperty("amount").GetDecimal();
            var code = want.TryGetProperty("code", out var c) ? c.GetString() : null;
            var hits = near.Where(s => (isCount ? s.Count.Value : s.Amount.Value?.Yuan) == amount && (code is null || s.Printed.Code == code)).ToList();
            Compared++;
            if (hits.Count == 0)
            {
                _differences.Add($"{where}: expected {amount}{(code is null ? "" : " of " + code)}, read {string.Join(", ", near.Select(s => $"{s.Printed.Item} {s.Printed.Code} {s.Amount.Value?.Yuan ?? s.Count.Value}"))}");
                continue;
            }

            if (isCount)
            {
                continue;
            }

            var change = want.GetProperty("change");
            if (change.ValueKind != JsonValueKind.Null && hits.All(s => s.Change.Value?.Yuan != change.GetDecimal()))
            {
                _differences.Add($"{where} change: expected {change.GetDecimal()}, read {string.Join(", ", hits.Select(s => s.Change.Value?.Yuan.ToString(CultureInfo.InvariantCulture) ?? "nothing"))}");
            }
        }
    }

    private void Target(JsonElement expected, DepartmentTarget? got)
    {
        if (expected.ValueKind == JsonValueKind.Null || got is null)
        {
            if (expected.ValueKind != JsonValueKind.Null || got is not null)
            {
                _differences.Add($"departmentTarget: {(got is null ? "expected one, read none" : "expected none, read one")}");
            }

            return;
        }

        Text("departmentTarget overall", expected.GetProperty("overall"), got.Overall.Raw);
        var parts = expected.GetProperty("parts");
        Count("departmentTarget parts", parts.GetArrayLength(), got.Parts.Count);
        foreach (var (want, part) in parts.EnumerateArray().Zip(got.Parts))
        {
            var at = $"departmentTarget part {part.Number}";
            Text($"{at} name", want.GetProperty("name"), part.Name.Raw?.TrimEnd('。'));
            Text($"{at} goal", want.GetProperty("goal"), part.Goal.Raw);
            Text($"{at} indicators", want.GetProperty("indicators"), part.Indicators.Raw);
        }

        if (expected.TryGetProperty("tasks", out var tasks))
        {
            Text("departmentTarget department", expected.GetProperty("department"), got.Department.Raw);
            Tasks(tasks, got.Tasks);
            Indicators("departmentTarget", expected.GetProperty("indicators"), got.Indicators);
            Indicators("departmentTarget term", expected.GetProperty("termIndicators"), got.TermIndicators);
        }
    }

    private void Tasks(JsonElement expected, IReadOnlyList<DepartmentTask> got)
    {
        Count("departmentTarget tasks", expected.GetArrayLength(), got.Count);
        foreach (var (want, task) in expected.EnumerateArray().Zip(got))
        {
            var at = $"departmentTarget task {want.GetProperty("name").GetString()}";
            Text($"{at} name", want.GetProperty("name"), task.Name.Raw);
            Text($"{at} content", want.GetProperty("content"), task.Content.Raw);
            Money($"{at} total", want.GetProperty("total"), task.Total);
            Money($"{at} fiscal", want.GetProperty("fiscal"), task.Fiscal);
            Money($"{at} other", want.GetProperty("other"), task.Other);
        }
    }

    private void Text(string where, JsonElement want, string? got)
    {
        Compared++;
        var expected = Bare(want.ValueKind == JsonValueKind.Null ? null : want.GetString());
        if (expected != Bare(got))
        {
            _differences.Add($"{where}: expected {Quote(expected)}, read {Quote(got)}");
        }
    }

    private void Number(string where, JsonElement want, decimal? got)
    {
        Compared++;
        var expected = want.ValueKind == JsonValueKind.Null ? (decimal?)null : want.GetDecimal();
        if (expected != got)
        {
            _differences.Add($"{where}: expected {Quote(expected?.ToString(CultureInfo.InvariantCulture))}, read {Quote(got?.ToString(CultureInfo.InvariantCulture))}");
        }
    }

    private void Money(string where, JsonElement want, Typed<Money>? got) => Number(where, want, got?.Value?.Yuan);

    private void Count(string where, int want, int got)
    {
        Compared++;
        if (want != got)
        {
            _differences.Add($"{where}: expected {want}, read {got}");
        }
    }

    private static string Quote(string? text) => string.IsNullOrEmpty(text) ? "nothing" : $"“{text}”";

    /// <summary>The text without any white space; empty for nothing.</summary>
    internal static string Bare(string? text)
    {
        var bare = new StringBuilder();
        foreach (var c in text ?? "")
        {
            if (!char.IsWhiteSpace(c))
            {
                bare.Append(c);
            }
        }

        return bare.ToString();
    }
}
