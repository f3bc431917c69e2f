using Yuheng.Core.Findings;
using Yuheng.Core.Profiles;
using Yuheng.Core.Projects;

namespace Yuheng.Core.Checks;

/// <summary>Checks of a project's performance target (绩效目标): one check, one method, one code.</summary>
internal static class TargetChecks
{
    /// <summary>The checks, in the order of their codes.</summary>
    public static (string Code, FormCheck Run)[] All { get; } =
    [
        ("PT-10", NumberOfIndicators),
    ];

    /// <summary>
    /// PT-10 指标数量过多或过少: fewer than 4 or more than 15 third-level indicators, more than 5 in one second level (财预〔2021〕101号, 重点突出).
    /// Worked example: three indicators fire, four do not; a form none of whose indicators was read says nothing.
    /// </summary>
    private static void NumberOfIndicators(CheckedForm form, AuditNotes notes)
    {
        var count = form.Indicators.Count;
        var (least, most) = (form.Profile.Of(Parameters.FewestIndicators), form.Profile.Of(Parameters.MostIndicators));
        if (count == 0)
        {
            notes.CannotKnow("表内没有读到指标", form.Form.Start);
        }
        else if (count < least || count > most)
        {
            notes.Report(
                Severity.Warning, form.Form.Start, null,
                $"三级指标共 {count} 个，{(count < least ? $"少于 {least} 个" : $"多于 {most} 个")}。",
                expected: $"{least}–{most}", found: $"{count}", suggestion: count < least ? "补充能反映主要产出和效益的指标。" : "保留核心指标。");
        }
    }
}
