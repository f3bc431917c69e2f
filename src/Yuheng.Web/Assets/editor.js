// Saves round trips and adds no capability: what it does, a button and a page do too.
"use strict";

(function () {
  var form = document.getElementById("paper");
  if (!form || !form.elements.revision) {
    return;
  }

  var kept = document.getElementById("kept");
  var keepAt = 0;
  var checkAt = 0;
  var checking = null;
  var dirty = false;
  var state = "";
  var leaving = false;

  function say(key, extra) {
    state = key;
    kept.textContent = kept.dataset[key] + (extra || "");
  }

  function composing(event) {
    return event.isComposing || event.keyCode === 229;
  }

  function post(address) {
    return fetch(address, {
      method: "POST",
      body: new URLSearchParams(new FormData(form)),
      headers: { "X-Requested-With": "editor" },
      credentials: "same-origin",
      redirect: "manual"
    });
  }

  // What the server says of what is typed: every element of the answer that is live takes the place of its like, unless somebody is writing in it.
  function take(text) {
    var page = new DOMParser().parseFromString(text, "text/html");
    Array.prototype.forEach.call(page.querySelectorAll(".live[id]"), function (fresh) {
      var old = document.getElementById(fresh.id);
      if (old && !old.contains(document.activeElement) && old.innerHTML !== fresh.innerHTML) {
        old.innerHTML = fresh.innerHTML;
      }
    });
    Array.prototype.forEach.call(page.querySelectorAll("#paper [id^='c-']"), function (fresh) {
      var old = document.getElementById(fresh.id);
      if (old) {
        if (fresh.hasAttribute("aria-invalid")) {
          old.setAttribute("aria-invalid", "true");
        } else {
          old.removeAttribute("aria-invalid");
        }
      }
    });
  }

  function check() {
    var mine = {};
    checking = mine;
    post(form.dataset.check).then(function (answer) {
      return answer.ok ? answer.text() : "";
    }).then(function (text) {
      if (text && checking === mine) {
        take(text);
      }
    }).catch(function () { });
  }

  function clock() {
    var now = new Date();
    return " " + [now.getHours(), now.getMinutes(), now.getSeconds()].map(function (n) { return n < 10 ? "0" + n : n; }).join(":");
  }

  function keep() {
    say("keeping");
    dirty = false;
    post(form.dataset.draft).then(function (answer) {
      if (!answer.ok) {
        throw new Error();
      }
      if (!dirty) {
        say("kept", clock());
      }
    }).catch(function () {
      dirty = true;
      say(navigator.onLine ? "failed" : "offline");
      clearTimeout(keepAt);
      keepAt = setTimeout(keep, 5000);
    });
  }

  form.addEventListener("input", function (event) {
    dirty = true;
    clearTimeout(keepAt);
    clearTimeout(checkAt);
    keepAt = setTimeout(keep, 3000);
    if (!event.isComposing) {
      checkAt = setTimeout(check, 300);
    }
  });
  form.addEventListener("compositionend", function () {
    clearTimeout(checkAt);
    checkAt = setTimeout(check, 300);
  });
  form.addEventListener("submit", function () {
    leaving = true;
    clearTimeout(keepAt);
  });
  window.addEventListener("beforeunload", function (event) {
    if (!leaving && (state === "failed" || state === "offline" || dirty)) {
      event.preventDefault();
      event.returnValue = "";
    }
  });
  window.addEventListener("pageshow", function () { leaving = false; });

  // A grid is walked through as in WPS.
  function cellAt(table, row, column) {
    var line = table.tBodies[0].rows[row];
    var cell = line && line.cells[column];
    return cell && cell.querySelector("input:not([type=hidden]),textarea");
  }

  function walk(event, field) {
    var cell = field.closest("td");
    var table = cell.closest("table.grid");
    var row = cell.parentNode.sectionRowIndex;
    var lines = field.tagName === "TEXTAREA";
    var step = event.key === "Enter" || event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (!step || event.altKey || event.ctrlKey || (lines && event.key !== "Enter") || (event.key === "ArrowDown" && field.list && field.value === "")) {
      return;
    }
    event.preventDefault();
    var next = cellAt(table, row + (event.shiftKey && event.key === "Enter" ? -1 : step), cell.cellIndex);
    if (next) {
      next.focus();
      next.select();
    }
  }

  var before = new WeakMap();
  form.addEventListener("focusin", function (event) {
    if (event.target.name) {
      before.set(event.target, event.target.value);
    }
  });

  function show(field) {
    var folded = field.closest("details");
    if (folded) {
      folded.open = true;
    }
  }

  document.addEventListener("click", function (event) {
    var link = event.target instanceof Element && event.target.closest("a[data-goto]");
    var field = link && document.getElementById(link.dataset.goto);
    if (field) {
      event.preventDefault();
      show(field);
      field.focus();
      field.scrollIntoView({ block: "center" });
    }
  });

  function nextPoint(back) {
    var points = Array.prototype.slice.call(form.querySelectorAll(".at a")).map(function (a) {
      return document.getElementById("c-" + a.parentNode.id.slice(3));
    }).filter(function (field, i, all) { return field && all.indexOf(field) === i; });
    if (points.length === 0) {
      return;
    }
    var at = points.indexOf(document.activeElement);
    if (at < 0) {
      at = back ? 0 : -1;
    }
    var target = points[(at + (back ? -1 : 1) + points.length) % points.length];
    show(target);
    target.focus();
    target.scrollIntoView({ block: "center" });
  }

  document.addEventListener("keydown", function (event) {
    if (composing(event)) {
      return;
    }
    if (event.key === "s" && event.ctrlKey && !event.altKey) {
      event.preventDefault();
      form.requestSubmit(document.getElementById("save"));
    } else if (event.key === "F8") {
      event.preventDefault();
      nextPoint(event.shiftKey);
    } else if (event.key === "Escape" && before.has(event.target)) {
      event.target.value = before.get(event.target);
      event.target.dispatchEvent(new Event("input", { bubbles: true }));
    } else if (event.target instanceof Element && event.target.closest("table.grid td") && /^(INPUT|TEXTAREA)$/.test(event.target.tagName) && event.target.type !== "radio") {
      walk(event, event.target);
    }
  });

  // A block from WPS or Excel: the server says what it would fill in; nothing is filled in before somebody says so.
  form.addEventListener("paste", function (event) {
    var table = event.target instanceof Element && event.target.closest("table[data-paste]");
    var html = event.clipboardData.getData("text/html");
    var text = event.clipboardData.getData("text/plain");
    if (!table || !/[\t]|\n./.test(text.trim() === text ? text : text.replace(/\s+$/, ""))) {
      return;
    }
    event.preventDefault();
    var data = new FormData(form);
    data.append("block", text);
    data.append("html", html);
    data.append("at", event.target.name || "");
    data.append("list", table.dataset.grid);
    fetch(table.dataset.paste, { method: "POST", body: new URLSearchParams(data), credentials: "same-origin" }).then(function (answer) {
      return answer.text();
    }).then(function (answer) {
      var fresh = new DOMParser().parseFromString(answer, "text/html").getElementById("paste-preview");
      var old = document.getElementById("paste-preview");
      if (old) {
        old.remove();
      }
      if (fresh) {
        var shown = document.importNode(fresh, true);
        table.closest(".scroll").before(shown);
        shown.focus();
      }
    });
  });

  var undo = null;

  function later() {
    dirty = true;
    clearTimeout(keepAt);
    keepAt = setTimeout(keep, 3000);
  }

  // The server draws the grid with the block in it and saves nothing; the grid as it was is kept for Ctrl+Z.
  function fill(preview, blank) {
    var old = document.getElementById(preview.dataset.grid);
    var data = new FormData(form);
    var cells = Array.prototype.map.call(preview.querySelectorAll("[data-path]"), function (cell) {
      return ["c." + cell.dataset.path, blank && cell.hasAttribute("data-dash") ? "" : cell.dataset.text];
    });
    preview.remove();
    cells.forEach(function (cell) { data.set(cell[0], cell[1]); });
    fetch(form.dataset.check, { method: "POST", body: new URLSearchParams(data), credentials: "same-origin" }).then(function (answer) {
      return answer.ok ? answer.text() : "";
    }).then(function (text) {
      var drawn = text && new DOMParser().parseFromString(text, "text/html").getElementById(old.id);
      if (!drawn) {
        say("failed");
        return;
      }
      var fresh = document.importNode(drawn, true);
      old.replaceWith(fresh);
      // Rows that stand on another page of a long list go along unseen.
      var unseen = cells.filter(function (cell) { return !form.elements[cell[0]]; }).map(function (cell) {
        var field = document.createElement("input");
        field.type = "hidden";
        field.name = cell[0];
        field.value = cell[1];
        form.appendChild(field);
        return field;
      });
      take(text);
      later();
      undo = function () {
        fresh.replaceWith(old);
        unseen.forEach(function (field) { field.remove(); });
        later();
        check();
      };
    }).catch(function () { say(navigator.onLine ? "failed" : "offline"); });
  }

  document.addEventListener("click", function (event) {
    var button = event.target instanceof Element && event.target.closest("#paste-preview button[name=fill]");
    if (button && form.contains(button)) {
      event.preventDefault();
      fill(document.getElementById("paste-preview"), button.value === "blank");
    }
  });

  form.addEventListener("input", function () { undo = null; });
  document.addEventListener("keydown", function (event) {
    if (event.key === "z" && event.ctrlKey && undo && !composing(event)) {
      event.preventDefault();
      var back = undo;
      undo = null;
      back();
    }
  });
})();
