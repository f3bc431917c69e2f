using Yuheng.Core.Departments;
using Yuheng.Core.Findings;
using Yuheng.Core.Profiles;
using Yuheng.Core.Projects;

namespace Yuheng.Core.Checks.Targets;

/// <summary>The check of what a project and its targets rest on.</summary>
internal static class BasisChecks
{
    /// <summary>The check.</summary>
    public static (string Code, DocumentCheck Run)[] All { get; } =
    [
        ("PT-16", MissingBasis),
    ];

    /// <summary>
    /// PT-16 依据缺失: the basis of a project (立项依据) names a document, a law, a number or a date; where a form has a column for the basis of its targets, each target has one
    /// (财预〔2021〕101号, 指标值设定依据; 财预〔2015〕88号, 可行性).
    /// Worked example: “根据上级要求。” fires, “《公园管理条例》” and “区绿化〔2024〕8号” do not.
    /// </summary>
    private static void MissingBasis(CheckedDocument document, AuditNotes notes)
    {
        var seen = new HashSet<ProjectDescription>(ReferenceEqualityComparer.Instance);
        for (var i = 0; i < document.Forms.Count; i++)
        {
            notes.On(document.Forms[i]);
            OfTargets(document.Forms[i], notes);
            if (document.DescriptionOf(i) is { } description && seen.Add(description))
            {
                OfProject(description, document.Profile, notes);
            }
        }

        notes.On(null);
        foreach (var description in document.Budget?.Parsed.Descriptions ?? [])
        {
            if (seen.Add(description))
            {
                OfProject(description, document.Profile, notes);
            }
        }
    }

    private static void OfProject(ProjectDescription description, Profile profile, AuditNotes notes)
    {
        foreach (var (heading, text) in description.Sections)
        {
            if (!profile.Of(Parameters.BasisHeadings).Has(heading))
            {
                continue;
            }

            if (text.IsMissing)
            {
                notes.CannotKnow($"“{description.Name}”的{heading}没有读到内容", description.Place);
            }
            else if (!profile.Of(Parameters.DocumentWords).StandsIn(text.Raw) && !NamesYear(text.Raw))
            {
                notes.Report(
                    Severity.Warning, text, $"项目“{description.Name}”的{heading}没有文件名称、文号或日期。",
                    found: text.Excerpt, suggestion: "写明所依据的文件名称和文号。");
            }
        }
    }

    private static void OfTargets(ProjectRecord form, AuditNotes notes)
    {
        var (with, without, first) = (0, 0, -1);
        for (var i = 0; i < form.Indicators.Count; i++)
        {
            var printed = form.Indicators[i].Printed;
            if (!printed.Basis.IsMissing)
            {
                with++;
            }
            else if (!printed.Name.IsMissing && !printed.Target.IsMissing)
            {
                first = without++ == 0 ? i : first;
            }
        }

        if (with > 0 && without > 0)
        {
            var printed = form.Indicators[first].Printed;
            notes.Report(
                Severity.Hint, printed.Place, printed.Name.Raw, $"有 {without} 项指标没有填写指标值确定依据，第一项是“{printed.Name.Excerpt}”。",
                suggestion: "填写计划、标准、历史数据或文件。", indicator: first + 1);
        }
    }

    /// <summary>Whether a text names a year of four digits: 2023年.</summary>
    private static bool NamesYear(ReadOnlySpan<char> text)
    {
        const int length = 4;
        for (var at = text.IndexOf('年'); at >= 0;)
        {
            if (at >= length && text[(at - length)..at].IndexOfAnyExceptInRange('0', '9') < 0)
            {
                return true;
            }

            var next = text[(at + 1)..].IndexOf('年');
            at = next < 0 ? -1 : at + 1 + next;
        }

        return false;
    }
}
