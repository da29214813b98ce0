-- depanne.folio, depanne.scene, depanne.paper: what is drawn and what is read.

local folio_shape = {
  id = "name!", trade = "string!", title = "text!", width = "number!", height = "number!", symbols = "list", lines = "list",
  texts = "list", terminals = "list", revision = "name", date = "string",
}
local symbol_shape = {
  ref = "name!", symbol = "string!", x = "number!", y = "number!", rot = "number", rotation = "number", label = "string",
  pins = "names",
}
local line_shape = {
  [1] = "name", [2] = "list", ref = "name", bus = "any", points = "list", style = "string", label = "string", joins = "names",
}
local text_shape = { [1] = "number", [2] = "number", [3] = "any", x = "number", y = "number", text = "any", size = "number",
  align = "name", fr = "string", en = "string" }
local text_aligns = { "left", "middle", "right" }
local line_styles = { "wire", "power", "ac", "neutral", "pe", "excepted", "bus", "fluid", "pilot", "frame", "mechanical",
  "hose", "shaft" }

function define_folio(value)
  local place = here()
  local folio = fields(place, plain(place, value, "a folio"), "a folio", folio_shape)
  folio.place = place
  if folio.trade then
    one_of(place, folio.trade, words.trades, "trade")
  end
  return register("folio", folio)
end

local function quarter_turns(place, value)
  local turns = value or 0
  if turns >= 90 then
    turns = turns / 90
  end
  if turns ~= math.floor(turns) or turns < 0 or turns > 3 then
    mistake(place, "a symbol turns by 0, 1, 2 or 3 quarters")
    return 0
  end
  return math.tointeger(turns) or 0
end

local function build_symbols(line, folio)
  local list = host.list({})
  for _, each in ipairs(folio.symbols or {}) do
    local spec = fields(folio.place, each, "a symbol of folio " .. folio.id, symbol_shape)
    local place = spec.ref and at_text(folio.place, spec.ref) or folio.place
    local index = spec.ref and component_index(line, place, spec.ref)
    if index and spec.symbol and spec.x and spec.y then
      local component = line.components[index + 1]
      for _, pin in ipairs(spec.pins or {}) do
        if pin ~= "" and not component.terminals[pin] then
          mistake(place, 'symbol of %s: %s has no terminal "%s"%s', spec.ref, component.kind.what, pin,
            did_you_mean(pin, keys_of(component.terminals)))
        end
      end
      list[#list + 1] = {
        component = index, ref = component.ref, symbol = spec.symbol, x = spec.x, y = spec.y,
        rotation = quarter_turns(place, spec.rot or spec.rotation), label = spec.label or component.ref,
        pins = host.list(spec.pins or {}),
      }
    end
  end
  return list
end

local function check_points(place, points, what)
  if #points < 4 or #points % 2 ~= 0 then
    mistake(place, "%s wants points x, y, x, y, ...", what)
    return false
  end
  for _, number in ipairs(points) do
    if type(number) ~= "number" then
      mistake(place, "%s: a point is two numbers", what)
      return false
    end
  end
  return true
end

local function node_of(line, name)
  local ref, terminal = split(name, ":")
  return resolve_node(line, line.by_ref[ref].node_named[terminal])
end

local function ends_at(line, connection, node)
  for _, index in ipairs(connection.ends) do
    local terminal = line.terminals[index + 1]
    if resolve_node(line, terminal.component.node_named[terminal.name]) == node then
      return true
    end
  end
  return false
end

-- What is drawn must be in the model: a tube between its own ends, a line without a tube within one node.
local function check_joined(line, folio, connection, names)
  local first = nil
  for _, name in ipairs(names or {}) do
    local place = at_text(folio.place, name)
    if terminal_index(line, place, name) then
      local node = node_of(line, name)
      if connection and not ends_at(line, connection, node) then
        mistake(place, 'folio %s draws %s to "%s", the line does not', folio.id, connection.ref, name)
      elseif not connection and first and node ~= node_of(line, first) then
        mistake(place, 'folio %s joins "%s" to "%s", the line does not', folio.id, name, first)
      end
      first = first or name
    end
  end
end

local function build_lines(line, folio)
  local list = host.list({})
  for _, each in ipairs(folio.lines or {}) do
    local spec = fields(folio.place, each, "a line of folio " .. folio.id, line_shape)
    local ref = spec[1] or spec.ref
    local points = spec[2] or spec.points or {}
    local place = ref and at_text(folio.place, ref) or folio.place
    local index, style = host.null, spec.style
    if ref then
      index = component_index(line, place, ref) or host.null
      local component = index ~= host.null and line.components[index + 1]
      if component and not component.connection then
        mistake(place, "%s is no wire or tube", ref)
      end
      style = style or (component and component.kind.trade == "pneumatic" and "fluid" or "wire")
    end
    style = style or (spec.bus and "bus" or "frame")
    one_of(place, style, line_styles, "style")
    check_joined(line, folio, ref and index ~= host.null and line.components[index + 1], spec.joins)
    if check_points(place, points, "a line of folio " .. folio.id) then
      list[#list + 1] = {
        ref = ref or host.null, connection = index, points = host.list(points), style = style,
        label = spec.label or (type(spec.bus) == "string" and spec.bus) or ref or "",
      }
    end
  end
  return list
end

local function build_texts(folio)
  local list = host.list({})
  for _, each in ipairs(folio.texts or {}) do
    local spec = fields(folio.place, each, "a text of folio " .. folio.id, text_shape)
    local text = spec.text or spec[3] or { fr = spec.fr, en = spec.en }
    if type(text) == "string" then
      text = { fr = text, en = text }
    end
    one_of(folio.place, spec.align or "left", text_aligns, "align")
    list[#list + 1] = {
      x = spec.x or spec[1] or 0, y = spec.y or spec[2] or 0, size = spec.size or 1,
      align = spec.align or "left",
      text = to_text(folio.place, text, "text of folio " .. folio.id),
    }
  end
  return list
end

local function build_terminal_points(line, folio)
  local list = host.list({})
  for _, each in ipairs(folio.terminals or {}) do
    local spec = fields(folio.place, each, "a terminal of folio " .. folio.id, { [1] = "name!", [2] = "number!", [3] = "number!" })
    local index = spec[1] and terminal_index(line, folio.place, spec[1])
    if index and spec[2] and spec[3] then
      list[#list + 1] = { spec[1], index, spec[2], spec[3] }
    end
  end
  return list
end

-- What a file of folios may read of the line: its components, and what joins them, in the order of the line.
local function line_of_folios(line)
  local components, connections = {}, {}
  for _, component in ipairs(line.components) do
    if component.connection then
      connections[#connections + 1] = {
        ref = component.ref, trade = component.kind.trade, from = component.end_names[1], to = component.end_names[2],
      }
    else
      local terminals = {}
      for _, spec in ipairs(component.terminal_specs) do
        terminals[#terminals + 1] = { spec.name, spec.domain }
      end
      local inputs = {}
      for _, each in ipairs(component.kind.inputs) do
        inputs[each] = component.added[each]
      end
      local name = component.added.name or component.kind.name
      components[#components + 1] = {
        ref = component.ref, kind = component.kind.id, trade = component.kind.trade, station = component.added.station or 0,
        place = component.added.place or "field", name = { fr = name.fr, en = name.en }, terminals = terminals, inputs = inputs,
        plate = attempt(component, component.added.plate or component.kind.plate) or "",
      }
    end
  end
  return { components = components, connections = connections }
end

-- Once one wire of the line is drawn, all of them must be.
local function check_drawn(line, folios)
  local drawn, wires = {}, false
  for _, folio in ipairs(folios) do
    for _, each in ipairs(folio.lines) do
      if each.ref ~= host.null then
        drawn[each.ref] = true
        local component = line.by_ref[each.ref]
        wires = wires or component and component.kind.trade == "electrical"
      end
    end
  end
  for _, component in ipairs(wires and line.components or {}) do
    if component.connection and component.kind.trade == "electrical" and not drawn[component.ref] then
      mistake(at_text(component.place, component.ref), "wire %s, from %s to %s, is on no folio", component.ref,
        component.end_names[1], component.end_names[2])
    end
  end
end

local function built_folio(line, folio)
  folio.id = folio.id or "?"
  return {
    id = folio.id, trade = folio.trade or "electrical", title = folio.title or { fr = "?", en = "?" },
    revision = folio.revision or "A", date = folio.date or "", width = folio.width or 1, height = folio.height or 1,
    symbols = build_symbols(line, folio), lines = build_lines(line, folio), texts = build_texts(folio),
    terminals = build_terminal_points(line, folio),
  }
end

function build_folios(line)
  local list = host.list({})
  if not line.folios_file then
    return list
  end
  for _, folio in ipairs(load_list("folio", line.folios_file.value, line.folios_file.place, line_of_folios(line))) do
    list[#list + 1] = built_folio(line, folio)
  end
  check_drawn(line, list)
  return list
end

local function index_of_folio(list, id)
  for i, folio in ipairs(list) do
    if folio.id == id then
      return i
    end
  end
  return nil
end

-- Folios that an exercise has in another state than the machine: outdated on purpose, so their wiring is not checked.
function replace_folios(line, list, path, place)
  for _, folio in ipairs(load_list("folio", path, place, line_of_folios(line))) do
    local built = built_folio(line, folio)
    local index = index_of_folio(list, built.id)
    if index then
      list[index] = built
    else
      mistake(place, "the line has no folio %s to replace", built.id)
    end
  end
end

-- Labels that an exercise has wrong on purpose: labels = { E4 = { ["X4:8"] = "X4:9" } }.
function relabel_folios(list, labels, place)
  for id, changes in pairs(labels) do
    local index = index_of_folio(list, id)
    if not index or type(changes) ~= "table" then
      mistake(place, "labels: the line has no folio %s, or its changes are no table", shown(id))
      changes = {}
    end
    for old, new in pairs(changes) do
      local found = false
      for _, kind in ipairs({ "symbols", "lines" }) do
        for _, each in ipairs(list[index][kind]) do
          if each.label == old then
            each.label, found = shown(new), true
          end
        end
      end
      if not found then
        mistake(place, 'labels: folio %s has no label "%s"', id, shown(old))
      end
    end
  end
end

-- ---- Scene ----

local binding_kinds = { "move", "turn", "state", "sprite" }

function define_scene(value)
  local place = here()
  local scene = fields(place, plain(place, value, "the scene"), "the scene", { file = "string!", bindings = "list" })
  scene.place = place
  return register("scene", scene)
end

function scene_of(line)
  return line.scene_file and load_as("scene", line.scene_file.value, line.scene_file.place) or { file = "" }
end

function build_scene(line)
  local scene = scene_of(line)
  local bindings = host.list({})
  for _, each in ipairs(scene.bindings or {}) do
    local spec = fields(scene.place, each, "a binding of the scene",
      { [1] = "name!", [2] = "name!", value = "any", visible = "any", scale = "number" })
    if spec[1] and spec[2] then
      local place = at_text(scene.place, spec[1])
      one_of(place, spec[2], binding_kinds, "kind of binding")
      bindings[#bindings + 1] = {
        id = spec[1], kind = spec[2], scale = spec.scale or 1,
        value = formula(place, spec.value, "value of " .. spec[1], line_names(line)),
        visible = formula(place, spec.visible, "visible of " .. spec[1], line_names(line)),
      }
    end
  end
  return { file = scene.file or "", bindings = bindings }
end

-- ---- Papers ----

local paper_shape = { id = "name!", kind = "name", title = "text!", body = "text!" }
local paper_kinds = { "text", "table" }

function read_paper(place, value)
  local paper = fields(place, value, "a paper", paper_shape)
  paper.kind = paper.kind or "text"
  one_of(place, paper.kind, paper_kinds, "kind of paper")
  return {
    id = paper.id or "?", kind = paper.kind, title = paper.title or { fr = "?", en = "?" },
    body = paper.body or { fr = "?", en = "?" }, sheet = host.null,
  }
end

function define_paper(value)
  local place = here()
  return register("paper", read_paper(place, plain(place, value, "a paper")))
end

-- The folios first, then the line's papers, then the exercise's; a later one of the same id replaces.
function build_papers(line, folios, extra)
  local list, places = host.list({}), {}
  local function add(paper)
    local old = places[paper.id]
    list[old or #list + 1] = paper
    places[paper.id] = old or #list
  end
  for i, folio in ipairs(folios) do
    add({ id = "folio:" .. folio.id, kind = "folio", title = folio.title, body = { fr = "", en = "" }, sheet = i - 1 })
  end
  if line.papers_file then
    for _, paper in ipairs(load_list("paper", line.papers_file.value, line.papers_file.place)) do
      add(paper)
    end
  end
  for _, paper in ipairs(extra) do
    add(paper)
  end
  return list
end

-- ---- Panel ----

local panel_kinds = { "push", "push_nc", "selector", "estop", "lamp", "key", "display" }
local colours = { "green", "black", "blue", "red", "white", "orange", "yellow" }

function build_panel(line)
  local list = host.list({})
  local panel = line.panel or { value = {} }
  for _, each in ipairs(panel.value) do
    local spec = fields(panel.place, each, "an item of the panel", {
      kind = "name!", ref = "name!", signal = "name!", legend = "text!", colour = "name", x = "number!", y = "number!",
      positions = "number",
    })
    if spec.kind and spec.ref and spec.signal then
      local place = at_text(panel.place, spec.ref)
      one_of(place, spec.kind, panel_kinds, "kind of panel item")
      one_of(place, spec.colour or "black", colours, "colour")
      list[#list + 1] = {
        kind = spec.kind, component = component_index(line, place, spec.ref) or 0,
        signal = signal_index(line, place, spec.signal, spec.kind ~= "lamp" and spec.kind ~= "display") or 0,
        legend = spec.legend or { fr = "?", en = "?" }, colour = spec.colour or "black", x = spec.x or 0, y = spec.y or 0,
        positions = spec.positions or 2,
      }
    end
  end
  return list
end

-- ---- Tests of the line ----

-- What the figures of a test may name: the program's points, steps and memories, then the line's.
local function test_names(line)
  local of_line = line_names(line)
  local of_program = line.program and program_names(line.program)
  return function(name, wrapper)
    local token = of_program and of_program(name, wrapper)
    if token then
      return token
    end
    return of_line(name, wrapper)
  end
end

function build_tests(line)
  local list = host.list({})
  local tests = line.tests or { value = {} }
  for _, each in ipairs(tests.value) do
    local spec = fields(tests.place, each, "a test", {
      id = "name!", name = "text!", seconds = "time!", gestures = "list", value = "any", pass = "any!", unit = "string",
      measure = "name",
    })
    local place = spec.id and at_text(tests.place, spec.id) or tests.place
    list[#list + 1] = {
      id = spec.id or "?", name = spec.name or { fr = "?", en = "?" }, seconds = spec.seconds or 0, unit = spec.unit or "1",
      measure = spec.measure or spec.id or "?", gestures = read_gestures(line, spec.gestures, place, "a test"),
      pass = formula(place, spec.pass, "pass", test_names(line)),
      value = formula(place, spec.value, "value", test_names(line)),
    }
  end
  return list
end
