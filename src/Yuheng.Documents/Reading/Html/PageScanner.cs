using System.Collections.Frozen;
using AngleSharp.Html;
using AngleSharp.Html.Parser;
using AngleSharp.Html.Parser.Tokens.Struct;
using AngleSharp.Text;

namespace Yuheng.Documents.Reading.Html;

/// <summary>
/// Makes the parts of a page from the tokens of its markup. No tree is built: what matters are blocks, tables, rows and cells,
/// whose missing ends are supplied as browsers do; so neither depth nor unclosed tags cost more than their length.
/// </summary>
internal sealed class PageScanner
{
    private static readonly FrozenSet<string> Blocks = FrozenSet.Create(
        "address", "article", "blockquote", "body", "caption", "center", "dd", "details", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "form",
        "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "legend", "li", "main", "menu", "ol", "p", "pre", "section", "summary", "ul");

    /// <summary>What a reader of the page does not see, or what leads elsewhere.</summary>
    private static readonly FrozenSet<string> Unseen = FrozenSet.Create(
        "aside", "audio", "button", "canvas", "datalist", "footer", "iframe", "map", "nav", "noembed", "noframes", "noscript", "object", "script", "style", "svg", "template", "title", "video", "xmp");

    private static readonly FrozenSet<string> Void = FrozenSet.Create(
        "area", "base", "br", "col", "embed", "frame", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr");

    private static readonly FrozenSet<string> Attributes = FrozenSet.Create("checked", "colspan", "hidden", "role", "rowspan", "selected", "style", "type", "value");

    private readonly Page _page = new();
    private readonly PageText _text;
    private readonly PageTables _tables;
    private string? _unseen;
    private int _unseenDepth, _unseenTables;

    private PageScanner()
    {
        _text = new PageText(_page.Text);
        _tables = new PageTables(_page, _text);
    }

    /// <summary>The page that a markup describes.</summary>
    public static Page Scan(string markup)
    {
        using var source = new TextSource(new StringTextSource(markup));
        using var tokens = new HtmlTokenizer(source, HtmlEntityProvider.Resolver)
        {
            SkipComments = true,
            SkipProcessingInstructions = true,
            DisableElementPositionTracking = true,
            ShouldEmitAttribute = (ref StructHtmlToken _, ReadOnlyMemory<char> name) => Attributes.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name.Span),
        };
        var scanner = new PageScanner();
        scanner.Run(tokens);
        return scanner._page;
    }

    private void Run(HtmlTokenizer tokens)
    {
        while (true)
        {
            ref var token = ref tokens.GetStructToken();
            switch (token.Type)
            {
                case HtmlTokenType.EndOfFile:
                    _tables.EndAll();
                    return;
                case HtmlTokenType.Character when _unseen is null:
                    _text.Add(token.Data.Memory.Span);
                    break;
                case HtmlTokenType.StartTag:
                    var name = token.Name.ToString();
                    tokens.State = ModeWithin(name);
                    Start(name, ref token);
                    break;
                case HtmlTokenType.EndTag:
                    End(token.Name.ToString());
                    break;
            }

            if (_page.Parts.Count >= Limits.MaxPageParts)
            {
                _page.CutOff = true;
                _tables.EndAll();
                return;
            }
        }
    }

    private static HtmlParseMode ModeWithin(string name) => name switch
    {
        "script" => HtmlParseMode.Script,
        "style" or "xmp" or "iframe" or "noembed" or "noframes" => HtmlParseMode.Rawtext,
        "title" or "textarea" => HtmlParseMode.RCData,
        _ => HtmlParseMode.PCData,
    };

    private void Start(string name, ref StructHtmlToken tag)
    {
        if (_unseen is not null && StaysUnseen(name))
        {
            return;
        }

        if (Unseen.Contains(name) || (IsHidden(ref tag) && !Void.Contains(name) && name is not ("body" or "html")))
        {
            BeginUnseen(name, tag.IsSelfClosing);
            return;
        }

        switch (name)
        {
            case "table": _tables.BeginTable(tag.GetAttribute("role").Memory.Span is "presentation" or "none"); break;
            case "thead" or "tbody" or "tfoot": _tables.EndGroup(); break;
            case "tr": _tables.BeginRow(); break;
            case "td" or "th": _tables.BeginCell(Number(tag.GetAttribute("colspan")), Number(tag.GetAttribute("rowspan"))); break;
            case "a": _tables.SawLink(); break;
            case "br": _text.Break(); break;
            case "input": Input(ref tag); break;
            case "select": _text.BeginChoice(); break;
            case "option": _text.BeginOption(HasAttribute(ref tag, "selected")); break;
            case "frame": _page.HasFrames = true; break;
            default:
                if (Blocks.Contains(name))
                {
                    _tables.EndParagraph();
                    _text.KeepsBreaks |= name == "pre";
                }

                break;
        }
    }

    private void End(string name)
    {
        if (_unseen is not null)
        {
            EndUnseen(name);
            return;
        }

        switch (name)
        {
            case "table": _tables.EndTable(); break;
            case "thead" or "tbody" or "tfoot": _tables.EndGroup(); break;
            case "tr": _tables.EndRow(); break;
            case "td" or "th": _tables.EndCell(); break;
            case "select": _text.EndChoice(); break;
            case "br": _text.Break(); break;
            default:
                if (Blocks.Contains(name))
                {
                    _tables.EndParagraph();
                    _text.KeepsBreaks &= name != "pre";
                }

                break;
        }
    }

    private void BeginUnseen(string name, bool selfClosing)
    {
        if (name is "tr" or "td" or "th")
        {
            _tables.EndBefore(name);
        }

        if (selfClosing && name == "svg")
        {
            return;
        }

        (_unseen, _unseenDepth, _unseenTables) = (name, 1, name == "table" ? 1 : 0);
    }

    /// <summary>Whether a tag that begins is within what is unseen; a row or cell may lack its end.</summary>
    private bool StaysUnseen(string name)
    {
        var ends = _unseenTables == 0 && name switch
        {
            "td" or "th" => _unseen is "td" or "th",
            "tr" or "tbody" or "tfoot" => _unseen is "tr" or "td" or "th",
            "li" => _unseen == "li",
            _ => _unseen == "p" && Blocks.Contains(name),
        };
        if (ends)
        {
            _unseen = null;
            return false;
        }

        _unseenTables += name == "table" ? 1 : 0;
        _unseenDepth += name == _unseen && !Void.Contains(name) ? 1 : 0;
        return true;
    }

    private void EndUnseen(string name)
    {
        if (name == _unseen)
        {
            _unseen = --_unseenDepth == 0 ? null : _unseen;
        }
        else if (_unseenTables == 0 && IsAround(name))
        {
            // The cell or the table around it ends, so it was never closed.
            _unseen = null;
            End(name);
        }

        _unseenTables -= name == "table" && _unseenTables > 0 ? 1 : 0;
    }

    /// <summary>Whether a tag that ends is that of a cell, row or table around what is unseen.</summary>
    private bool IsAround(string name) => name switch
    {
        "td" or "th" => _unseen is not ("tr" or "td" or "th"),
        "tr" => _unseen is not "tr",
        "tbody" or "table" => true,
        _ => false,
    };

    private void Input(ref StructHtmlToken tag)
    {
        switch (tag.GetAttribute("type").ToString().ToLowerInvariant())
        {
            case "checkbox" or "radio":
                _text.Add(HasAttribute(ref tag, "checked") ? "☑" : "□");
                break;
            case "" or "text" or "number" or "date" or "tel" or "url" or "email":
                _text.Add(tag.GetAttribute("value").Memory.Span);
                break;
        }
    }

    private static bool HasAttribute(ref StructHtmlToken tag, string name)
    {
        for (var i = 0; i < tag.Attributes.Count; i++)
        {
            if (tag.Attributes[i].Name == name)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsHidden(ref StructHtmlToken tag)
    {
        if (HasAttribute(ref tag, "hidden"))
        {
            return true;
        }

        var style = tag.GetAttribute("style").Memory.Span;
        return Says(style, "display", "none") || Says(style, "mso-hide", "all");
    }

    /// <summary>Whether a style has a property with a value.</summary>
    private static bool Says(ReadOnlySpan<char> style, ReadOnlySpan<char> property, ReadOnlySpan<char> value)
    {
        var at = style.IndexOf(property, StringComparison.OrdinalIgnoreCase);
        return at >= 0 && (at == 0 || style[at - 1] is ';' or ' ')
            && style[(at + property.Length)..].TrimStart() is [':', .. var rest]
            && rest.TrimStart().StartsWith(value, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The digits at the beginning of a value, as browsers read it; 1 where there are none.</summary>
    private static int Number(AngleSharp.Common.StringOrMemory value)
    {
        var text = value.Memory.Span.Trim();
        var digits = text.IndexOfAnyExceptInRange('0', '9');
        return int.TryParse(digits < 0 ? text : text[..digits], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : text.Length > 0 && digits != 0 ? int.MaxValue : 1;
    }
}
