namespace Yuheng.Documents.Forms;

/// <summary>Options with boxes, as they come out of conversion: <c>☑经常性项目 □一次性项目</c>, or tags of a web form.</summary>
internal static class CheckBoxes
{
    private const string Ticks = "☑√✓✔■☒✅";
    private const string Boxes = "□☐○◯▢";

    /// <summary>The options with whether each is ticked; null where a text has no boxes.</summary>
    public static List<(string Option, bool Ticked)>? Read(string? text)
    {
        if (text is null)
        {
            return null;
        }

        // Cut the text at its boxes: between two of them stands the name of one option.
        var boxes = new List<(int Start, int Length, bool Ticked)>();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '<' && FormText.TagLength(text.AsSpan(i)) is > 0 and var length)
            {
                var tag = text.AsSpan(i, length);
                if (tag.StartsWith("<input", StringComparison.OrdinalIgnoreCase))
                {
                    boxes.Add((i, length, tag.Contains("checked", StringComparison.OrdinalIgnoreCase)));
                }

                i += length - 1;
            }
            else if (text[i] is '[' or '(' or '（' or '［' && BracketLength(text.AsSpan(i)) is > 0 and var bracket)
            {
                boxes.Add((i, bracket, text.AsSpan(i, bracket).IndexOfAny(Ticks) >= 0));
                i += bracket - 1;
            }
            else if (Ticks.Contains(text[i]))
            {
                // □√: a tick written behind its box.
                if (boxes.Count > 0 && boxes[^1] is { Ticked: false } last && text.AsSpan(last.Start + last.Length, i - last.Start - last.Length).IsWhiteSpace())
                {
                    boxes[^1] = (last.Start, i + 1 - last.Start, true);
                }
                else
                {
                    boxes.Add((i, 1, true));
                }
            }
            else if (Boxes.Contains(text[i]))
            {
                boxes.Add((i, 1, false));
            }
        }

        if (boxes.Count == 0 || (boxes.Count == 1 && text.Length == boxes[0].Length))
        {
            return null;
        }

        if (boxes.Count == 1 && boxes[0].Ticked && text.AsSpan().Trim().IndexOfAny(" \u3000") > 0)
        {
            // A tick and no boxes: it belongs to the word that it touches.
            return [.. text.Split([' ', '\u3000'], StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length > 1)
                .Select(word => (word.Trim(Ticks.ToCharArray()), word.AsSpan().IndexOfAny(Ticks) >= 0))];
        }

        var before = text.AsSpan(0, boxes[0].Start).Trim().Length == 0;
        var options = new List<(string, bool)>();
        for (var i = 0; i < boxes.Count; i++)
        {
            var end = boxes[i].Start + boxes[i].Length;
            var name = before
                ? text.AsSpan(end, (i + 1 < boxes.Count ? boxes[i + 1].Start : text.Length) - end)
                : text.AsSpan(i == 0 ? 0 : boxes[i - 1].Start + boxes[i - 1].Length, boxes[i].Start - (i == 0 ? 0 : boxes[i - 1].Start + boxes[i - 1].Length));
            options.Add((name.Trim(" \u3000;；、,，").ToString(), boxes[i].Ticked));
        }

        return options;
    }

    /// <summary>How long a pair of brackets with a tick or nothing in it is; 0 where it holds anything else.</summary>
    private static int BracketLength(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAny("])）］");
        return end is > 0 and <= 4 && text[1..end].IndexOfAnyExcept(Ticks + "  \u3000") < 0 ? end + 1 : 0;
    }
}
