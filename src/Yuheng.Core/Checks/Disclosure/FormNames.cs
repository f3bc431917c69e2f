using Yuheng.Core.Findings;
using Yuheng.Core.Profiles;
using Yuheng.Core.Projects;
using Yuheng.Core.Values;

namespace Yuheng.Core.Checks.Disclosure;

/// <summary>
/// The part of DS-13 that looks at forms: names that differ by one character. The body of one form against that of all others; the project's name against its own texts.
/// Worked example: nine forms of 清河镇人民政府 and one of 清荷镇人民政府: the one is named. 智慧泊车诱导系统 whose goal speaks of 智慧停车诱导系统: named.
/// A number, a direction or a size makes another thing (第一小学, 第二小学), and is no slip.
/// </summary>
internal static class FormNames
{
    /// <summary>Longer texts are looked at up to here: a goal is not longer.</summary>
    private const int LongestText = 4_000;

    public static void Check(CheckedDocument document, AuditNotes notes)
    {
        Bodies(document, "主管部门", f => f.Form.Project.Department, notes);
        Bodies(document, "实施单位", f => f.Form.Project.Unit, notes);
        foreach (var form in document.Forms)
        {
            notes.On(form);
            Project(form, document.ProfileOf(form), notes);
        }

        notes.On(null);
    }

    /// <summary>A document of one body, but for one form whose body is called otherwise by one character.</summary>
    private static void Bodies(CheckedDocument document, string what, Func<ProjectRecord, Printed> body, AuditNotes notes)
    {
        var named = document.Forms.Where(f => !body(f).IsMissing).GroupBy(f => Plain(body(f).Raw!)).ToList();
        if (named.Count != 2)
        {
            return;
        }

        var (odd, others) = named[0].Count() == 1 ? (named[0], named[1]) : (named[1], named[0]);
        var profile = document.ProfileOf(odd.First());
        if (odd.Count() == 1 && others.Count() >= profile.Of(Parameters.FewestSameBodies) && Slip(odd.Key, others.Key, profile))
        {
            var at = body(odd.First());
            notes.On(odd.First());
            notes.Report(
                Severity.Warning, at, $"{what}写作“{at.Raw}”，其余 {others.Count()} 张表为“{body(others.First()).Raw}”，只差一个字。",
                body(others.First()).Raw, at.Raw, "核对名称。");
        }
    }

    private static void Project(ProjectRecord form, Profile profile, AuditNotes notes)
    {
        if (form.Form.Project.Name.IsMissing)
        {
            return;
        }

        var name = Core(form.Form.Project.Name.Raw, profile);
        var shortest = profile.Of(Parameters.ShortestSlip);
        if (name.Length < shortest)
        {
            return;
        }

        var goals = form.Form.Goals;
        Printed[] texts = [goals.Overall, goals.Annual, goals.Expected, goals.Achieved, form.Form.BudgetUse];
        var plain = Array.ConvertAll(texts, t => t.IsMissing ? "" : Plain(t.Raw.Length > LongestText ? t.Raw[..LongestText] : t.Raw));
        if (Array.Exists(plain, t => t.Contains(name, StringComparison.Ordinal)))
        {
            return;
        }

        for (var i = 0; i < texts.Length; i++)
        {
            for (var at = 0; at + name.Length <= plain[i].Length; at++)
            {
                var window = plain[i].AsSpan(at, name.Length);
                if (Slip(window, name, profile))
                {
                    notes.Report(
                        Severity.Warning, texts[i].Place, window.ToString(), $"项目名称写作“{name}”，正文写作“{window}”，只差一个字；看不出哪一个有误。",
                        name, window.ToString(), "统一项目名称。");
                    return;
                }
            }
        }
    }

    /// <summary>Whether two names are of one length and differ in one character that does not make another thing.</summary>
    private static bool Slip(ReadOnlySpan<char> one, ReadOnlySpan<char> other, Profile profile)
    {
        if (one.Length != other.Length || one.Length < profile.Of(Parameters.ShortestSlip))
        {
            return false;
        }

        var at = one.CommonPrefixLength(other);
        if (at == one.Length || !one[(at + 1)..].SequenceEqual(other[(at + 1)..]))
        {
            return false;
        }

        var telling = profile.Of(Parameters.TellingCharacters);
        return IsWord(one[at]) && IsWord(other[at]) && !telling.Contains(one[at], StringComparison.Ordinal) && !telling.Contains(other[at], StringComparison.Ordinal);
    }

    private static bool IsWord(char c) => char.IsLetter(c) && !char.IsAsciiLetter(c);

    /// <summary>The name without the year before it and without what is done with the thing and the money behind it: 智慧泊车诱导系统建设经费 is the 智慧泊车诱导系统.</summary>
    private static string Core(string name, Profile profile)
    {
        var plain = Plain(name).AsSpan().TrimStart("0123456789").TrimStart("年度");
        var ends = profile.Of(Parameters.NameEnds);
        for (var i = 0; i < ends.Length; i++)
        {
            if (plain.Length > ends[i].Length && plain.EndsWith(ends[i], StringComparison.Ordinal))
            {
                plain = plain[..^ends[i].Length];
                i = -1;
            }
        }

        return plain.ToString();
    }

    /// <summary>Without blanks, quotes and what stands in brackets at the end, such as (汇总).</summary>
    private static string Plain(string printed)
    {
        var end = printed.AsSpan().IndexOfAny('(', '（');
        return PlainText.Of(end > 0 && printed.AsSpan().TrimEnd()[^1] is ')' or '）' ? printed.AsSpan(0, end) : printed);
    }
}
