using System.Text.Json;

namespace Yuheng.Cli.Tests;

/// <summary>
/// Published documents whose defects were listed by hand, independently of the program. They are not part of this repository: see <see cref="CorpusTests"/>.
/// </summary>
public sealed class CorpusFindingsTests(ITestOutputHelper output)
{
    private const double LeastFound = 0.9;

    private static readonly string? Corpus = Environment.GetEnvironmentVariable("YUHENG_CORPUS");

    /// <summary>What can be proved by a program; the rest is for people, or needs knowledge from outside.</summary>
    private static readonly string[] Provable = ["arithmetic", "rule", "structure", "contradiction", "text"];

    /// <summary>The checks that may speak of a kind of defect, by the words of the lists.</summary>
    private static readonly Dictionary<string, string[]> CodesOf = new()
    {
        ["actual_not_a_value"] = ["SE-05"],
        ["amount_implausible_vs_scope"] = ["PT-19", "PT-14"],
        ["borderline_score"] = ["SE-04"],
        ["budget_adjustment_unexplained"] = ["SE-17"],
        ["carry_over_conflict"] = ["SE-17", "SE-02", "PT-14"],
        ["circular_explanation"] = ["DS-09"],
        ["commitment_without_indicator"] = ["PT-18"],
        ["completion_contradicts_score"] = ["SE-18", "SE-07", "SE-04"],
        ["copy_pasted_deviation"] = ["DS-12"],
        ["copy_pasted_goal"] = ["PT-20"],
        ["copy_pasted_indicators"] = ["PT-20"],
        ["copy_pasted_text"] = ["DS-12", "PT-20"],
        ["cost_indicator_boolean"] = ["PT-02"],
        ["cost_indicator_none"] = ["PT-03"],
        ["dept_conflict"] = ["DS-13"],
        ["dept_name_conflict"] = ["DS-13"],
        ["deviation_reason_mismatch"] = ["SE-07", "SE-15", "SE-18"],
        ["duplicate_indicator_in_form"] = ["PT-12"],
        ["duplicate_project"] = ["PT-20"],
        ["emergency_reserve_misuse"] = ["PT-08"],
        ["empty_indicator_rows"] = ["PT-03", "PT-01"],
        ["fund_parts_ne_total"] = ["PT-14"],
        ["goal_does_not_match_project"] = ["PT-08"],
        ["goal_vs_completion_mismatch"] = ["SE-18", "PT-08"],
        ["implementing_unit_conflict"] = ["DS-13"],
        ["indicator_is_a_question"] = ["PT-05"],
        ["internal_contradiction"] = ["SE-18"],
        ["irrelevant_indicator"] = ["PT-05", "PT-08"],
        ["level_of_government_conflict"] = ["DS-13", "DS-02"],
        ["malformed_indicator"] = ["PT-05", "PT-06", "PT-02"],
        ["meaningless_target"] = ["PT-02", "PT-03", "PT-06", "PT-04"],
        ["misclassified_indicator"] = ["PT-04"],
        ["missing_annual_goal"] = ["PT-07"],
        ["missing_cost_indicator"] = ["PT-01"],
        ["missing_overall_goal"] = ["PT-07"],
        ["missing_quality_indicator"] = ["PT-01"],
        ["missing_target_value"] = ["PT-03"],
        ["mostly_boolean_targets"] = ["PT-02", "PT-03"],
        ["mostly_empty_form"] = ["PT-03"],
        ["narrative_amount_conflict"] = ["PT-19"],
        ["narrative_amount_gt_request"] = ["PT-19"],
        ["narrative_amount_lt_request"] = ["PT-19"],
        ["narrative_amount_wrong"] = ["PT-19"],
        ["no_legal_basis"] = ["PT-16"],
        ["number_format_inconsistent"] = ["SE-05"],
        ["number_misprint"] = ["DS-05", "DS-11", "DS-15"],
        ["org_count_conflict"] = ["DS-06"],
        ["overall_goal_equals_annual_goal"] = ["PT-07"],
        ["payment_all_in_december"] = ["EX-06"],
        ["payment_schedule_format"] = ["EX-06"],
        ["payment_schedule_gap"] = ["EX-06"],
        ["placeholder_target"] = ["PT-03", "DS-02"],
        ["project_name_conflict"] = ["DS-13", "DS-11"],
        ["quantity_used_as_indicator_name"] = ["PT-05"],
        ["rate_as_quantity_indicator"] = ["PT-04", "PT-06", "PT-02"],
        ["rate_indicator_with_word_target"] = ["PT-02"],
        ["rate_rounding"] = ["SE-02"],
        ["satisfaction_not_quantified"] = ["PT-02"],
        ["satisfaction_value_in_name"] = ["PT-05", "PT-18"],
        ["scoring_violation"] = ["SE-04"],
        ["shifted_row"] = ["PT-03", "PT-01"],
        ["shortfall_without_reason"] = ["SE-07"],
        ["stale_year"] = ["DS-04"],
        ["structure_conflict"] = ["DS-01"],
        ["table_vs_narrative"] = ["DS-05"],
        ["target_already_met"] = ["PT-18"],
        ["target_contradicts_narrative"] = ["PT-18"],
        ["target_without_unit"] = ["PT-06"],
        ["targets_conflict"] = ["PT-18"],
        ["total_ne_annual_single_year"] = ["PT-14"],
        ["typo"] = ["DS-12"],
        ["unit_mismatch_form_vs_indicator"] = ["PT-06", "PT-14", "PT-19"],
        ["unit_mismatch_name_target"] = ["PT-06", "PT-02"],
        ["unit_mismatch_target_actual"] = ["SE-05"],
        ["value_without_indicator"] = ["PT-03", "PT-05"],
        ["weight_structure"] = ["SE-01"],
        ["wrong_law_name"] = ["DS-13"],
        ["zero_initial_budget"] = ["SE-17"],
    };

    private static readonly string[] Documents = ["department-budget-2024", "department-targets-2021", "district-targets-2023", "self-evaluations-2024", "township-targets-2023"];

    [Fact]
    public async Task Nine_of_ten_provable_defects_are_found_at_their_form_by_a_check_that_speaks_of_their_kind()
    {
        var corpus = Folder();
        var (found, all) = (0, 0);
        foreach (var name in Documents)
        {
            var said = await Check(corpus, name);
            foreach (var defect in Defects(corpus, name).Where(d => Provable.Contains(d.Proof)))
            {
                all++;
                if (said.Any(s => Speaks(s, defect)))
                {
                    found++;
                }
                else
                {
                    output.WriteLine($"{name} form {defect.Form} lines {string.Join(',', defect.Lines)}: {defect.Kind} ({defect.Proof})");
                }
            }
        }

        output.WriteLine($"{found} of {all}");
        Assert.True(found >= LeastFound * all, $"{found} of {all}");
    }

    [Fact]
    public async Task No_error_is_raised_where_no_defect_is_listed()
    {
        var corpus = Folder();
        foreach (var name in Documents)
        {
            var defects = Defects(corpus, name).ToList();
            var errors = (await Check(corpus, name)).Where(s => s.Severity == "error");
            Assert.All(errors, e => Assert.Contains(defects, d => d.Form == e.Form ? d.Lines.Count == 0 || d.Lines.Contains(e.Line) : d.Lines.Contains(e.Line)));
        }
    }

    private static string Folder()
    {
        Assert.SkipWhen(Corpus is null && Environment.GetEnvironmentVariable("CI") is null, "the corpus is not here: set YUHENG_CORPUS to its folder");
        Assert.NotNull(Corpus);
        return Path.GetFullPath(Corpus, ProgramRun.Root);
    }

    private static bool Speaks(Said said, Defect defect) =>
        CodesOf.GetValueOrDefault(defect.Kind, []).Contains(said.Code)
        && (defect.Form is { } form ? said.Form == form || defect.Lines.Contains(said.Line) : defect.Lines.Contains(said.Line) || defect.Lines.Any(l => said.Message.Contains($"第{l}行", StringComparison.Ordinal) || said.Message.Contains($"第 {l} 行", StringComparison.Ordinal)));

    private static IEnumerable<Defect> Defects(string corpus, string name)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(corpus, $"{name}.findings.json")));
        foreach (var d in json.RootElement.EnumerateArray())
        {
            yield return new Defect(
                d.GetProperty("kind").GetString()!, d.GetProperty("proof").GetString()!,
                d.GetProperty("form") is { ValueKind: JsonValueKind.Number } form ? form.GetInt32() : null,
                [.. d.GetProperty("lines").EnumerateArray().Select(l => l.GetInt32())]);
        }
    }

    private static async Task<List<Said>> Check(string corpus, string name)
    {
        var run = await ProgramRun.Of("check", "--format", "json", Path.Combine(corpus, $"{name}.txt"));
        Assert.InRange(run.Status, 0, 1);
        using var json = JsonDocument.Parse(run.Output);
        return
        [
            .. json.RootElement.GetProperty("documents")[0].GetProperty("findings").EnumerateArray().Select(f => new Said(
                f.GetProperty("code").GetString()!, f.GetProperty("severity").GetString()!,
                f.GetProperty("form") is { ValueKind: JsonValueKind.Number } form ? form.GetInt32() : null,
                f.GetProperty("place") is { ValueKind: JsonValueKind.Object } place ? place.GetProperty("line").GetInt32() : 0,
                f.GetProperty("message").GetString()!)),
        ];
    }

    private sealed record Defect(string Kind, string Proof, int? Form, List<int> Lines);

    private sealed record Said(string Code, string Severity, int? Form, int Line, string Message);
}
