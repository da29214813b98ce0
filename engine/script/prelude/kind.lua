-- depanne.kind: a kind of component, checked as far as it can be without a line.

local shape = {
  id = "name!", trade = "name!", name = "text!", flags = "names", terminals = "any", nodes = "any", inputs = "names",
  signals = "list", parameters = "table", plate = "any", laws = "any", probes = "table", displays = "list",
  measures = "table",
  senses = "list", settings = "list", faults = "table", spares = "list", article = "string", price = "number",
  replace_duration = "time", energy = "name", wear = "list", damage = "list", care = "list", symbol = "any", remark = "any",
}

-- What line.add knows besides the parameters; a parameter may not be named so.
added_shape = {
  station = "number", place = "string", name = "text", spares = "list", article = "string", price = "number",
  plate = "string", replace_duration = "time", senses = "list",
}

local parameter_shape = {
  unit = "string", default = "any", min = "any", max = "any", type = "name", optional = "boolean", values = "list",
  name = "any", remark = "any",
}

local parameter_types = { "number", "text", "list", "flag" }

local function default_type(spec)
  if spec.unit then
    return "number"
  end
  local by_type = { string = "text", table = "list", boolean = "flag", number = "number" }
  return by_type[type(spec.default)] or "number"
end

local function read_bound(place, spec, name)
  local value = spec[name]
  if type(value) == "string" then
    return to_quantity(place, value, spec.unit, name)
  end
  return value
end

local function read_parameter(place, name, value, what)
  local spec = fields(place, value, string.format("parameter %s of %s", name, what), parameter_shape)
  spec.name = name
  spec.type = spec.type or default_type(spec)
  one_of(place, spec.type, parameter_types, "type of parameter")
  if spec.type == "number" then
    spec.unit = spec.unit or "1"
    if not host.unit_known(spec.unit) then
      mistake(at_text(place, spec.unit), 'unknown unit "%s" of parameter %s', spec.unit, name)
      spec.unit = "1"
    end
    spec.min = read_bound(place, spec, "min")
    spec.max = read_bound(place, spec, "max")
    if spec.default ~= nil then
      spec.default = to_quantity(place, spec.default, spec.unit, name)
    end
  end
  if added_shape[name] and name ~= "name" then
    mistake(place, 'a parameter cannot be named "%s": line.add uses it', name)
  end
  return spec
end

local function read_parameters(place, value, what)
  local list = {}
  for name, spec in pairs(value or {}) do
    if type(name) ~= "string" then
      mistake(place, "parameters of %s: each one needs a name", what)
    else
      list[#list + 1] = read_parameter(at(place, name), name, spec, what)
    end
  end
  return list
end

local function read_signals(place, value, what)
  local list, seen = {}, {}
  for _, each in ipairs(value or {}) do
    local signal = type(each) == "string" and { each } or each
    local spec = fields(place, signal, "a signal of " .. what,
      { [1] = "name!", control = "boolean", initial = "number", name = "any" })
    if spec[1] then
      if seen[spec[1]] then
        mistake(at_text(place, spec[1]), 'signal "%s" of %s stands there twice', spec[1], what)
      end
      seen[spec[1]] = true
      list[#list + 1] = { name = spec[1], control = spec.control or false, initial = spec.initial or 0 }
    end
  end
  return list
end

-- { "A1", "electrical" }, with a third value: "reference", or the terminal or node it is one with.
function read_nodes(place, value, what, thing)
  local list = {}
  if not is_list(value) then
    mistake(at(place, thing), '%s of %s must be a list of { "A1", "electrical" }', thing, what)
    return list
  end
  local seen = {}
  for _, each in ipairs(value) do
    local spec = fields(place, each, string.format("a value of %s of %s", thing, what),
      { [1] = "name!", [2] = "name!", [3] = "name" })
    if spec[1] and spec[2] and one_of(place, spec[2], words.domains, "domain") then
      if seen[spec[1]] then
        mistake(at_text(place, spec[1]), '"%s" stands twice in %s of %s', spec[1], thing, what)
      end
      seen[spec[1]] = true
      list[#list + 1] = { name = spec[1], domain = spec[2], tie = spec[3] }
    end
  end
  return list
end

local function check_modes(place, faults, what)
  for mode in pairs(faults or {}) do
    local known = false
    for _, word in ipairs(words.modes) do
      known = known or mode == word or (type(mode) == "string" and mode:sub(1, #word + 1) == word .. "_")
    end
    if not known then
      mistake(at(place, shown(mode)), 'unknown failure mode "%s" of %s%s', shown(mode), what,
        did_you_mean(shown(mode), words.modes))
    end
  end
end

function define_kind(value)
  local place = here()
  local copy = plain(place, value, "a kind", true)
  if type(copy) ~= "table" then
    stop(place, "depanne.kind wants a table: depanne.kind { id = ..., ... }")
  end
  local what = "kind " .. (type(copy.id) == "string" and copy.id or "?")
  local kind = fields(place, copy, what, shape)
  kind.place, kind.what = place, what
  kind.id = kind.id or "?"
  if kind.trade then
    one_of(place, kind.trade, words.trades, "trade")
  end
  kind.flags = kind.flags or {}
  for _, flag in ipairs(kind.flags) do
    one_of(place, flag, words.flags, "flag")
  end
  kind.parameter_list = read_parameters(place, kind.parameters, what)
  kind.parameters = {}
  for _, spec in ipairs(kind.parameter_list) do
    kind.parameters[spec.name] = spec
  end
  kind.signals = read_signals(place, kind.signals, what)
  kind.inputs = kind.inputs or {}
  kind.nodes = kind.nodes or {}
  kind.terminals = kind.terminals or {}
  if type(kind.nodes) ~= "function" then
    kind.nodes = read_nodes(place, kind.nodes, what, "nodes")
  end
  if type(kind.terminals) ~= "function" then
    kind.terminals = read_nodes(place, kind.terminals, what, "terminals")
  end
  if kind.laws ~= nil and type(kind.laws) ~= "function" then
    mistake(at(place, "laws"), "laws of %s must be a function(p) that returns a list", what)
    kind.laws = nil
  end
  check_modes(place, kind.faults, what)
  return register("kind", kind)
end
