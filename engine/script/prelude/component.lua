-- One component of a line: a kind with its parameters, and what its laws come to.

REFERENCE = "reference"

local guard_of = {} -- a kind -> the metatable of its p

-- p: what an author's functions are given. A fresh copy each time; unknown names are mistakes.
local function parameters_for(component, changed)
  local kind = component.kind
  local p = {}
  for name, value in pairs(component.values) do
    p[name] = value
  end
  for name, value in pairs(changed or {}) do
    p[name] = value
  end
  if not guard_of[kind] then
    guard_of[kind] = {
      __index = function(_, name)
        local spec = kind.parameters[name]
        if spec then
          return nil
        end
        error(string.format('%s has no parameter "%s"%s', kind.what, shown(name),
          did_you_mean(shown(name), keys_of(kind.parameters))), 2)
      end,
    }
  end
  return setmetatable(p, guard_of[kind])
end

-- Is the value within the parameter's range? A mistake if not.
local function in_range(place, spec, value, what)
  if type(value) ~= "number" then
    return false
  end
  if type(spec.min) == "number" and value < spec.min or type(spec.max) == "number" and value > spec.max then
    mistake(at(place, spec.name, 30), "%s is %s: it must be from %s to %s", what, shown(value),
      shown(spec.min or "-infinity"), shown(spec.max or "infinity"))
    return false
  end
  return true
end

-- One parameter's value in SI, from what an author wrote. nil if that is wrong.
function parameter_value(place, spec, value, what)
  if spec.type == "number" then
    local si = to_quantity(at(place, spec.name, 30), value, spec.unit, spec.name)
    return in_range(place, spec, si, spec.name .. " of " .. what) and si or nil
  end
  local wanted = ({ text = "string", list = "table", flag = "boolean" })[spec.type]
  if type(value) ~= wanted then
    mistake(at(place, spec.name, 30), "%s of %s must be a %s, not a %s", spec.name, what, spec.type, type(value))
    return nil
  end
  if spec.values and not contains(spec.values, value) then
    mistake(at(place, spec.name, 30), '%s of %s cannot be "%s"', spec.name, what, shown(value))
  end
  if spec.type == "list" and spec.unit then
    local list = {}
    for i, each in ipairs(value) do
      list[i] = to_quantity(place, each, spec.unit, spec.name) or 0
    end
    return list
  end
  return value
end

-- Sets from the command line: numbers in SI, or with a unit.
local function value_of_set(spec, text, what)
  if spec.type == "text" then
    return text
  end
  local value = spec.type == "flag" and (text == "true" or text == "1") or tonumber(text) or host.unit(text, spec.unit or "1")
  if value == nil then
    mistake(nowhere(), '--set %s: "%s" is no value in %s', what, text, spec.unit or "1")
  elseif spec.type == "number" and not in_range(nowhere(), spec, value, "--set " .. what) then
    value = nil
  end
  return value
end

local stand_ins = { text = "?", list = {}, flag = false }

function read_values(component, given, sets)
  local kind, place = component.kind, component.place
  component.values = {}
  for _, spec in ipairs(kind.parameter_list) do
    local value = given[spec.name]
    if value ~= nil then
      value = parameter_value(place, spec, value, component.ref)
    elseif spec.default ~= nil then
      value = spec.default
    elseif not spec.optional then
      mistake(place, 'component %s has no %s, which %s needs', component.ref, spec.name, kind.what)
    end
    if value == nil and not spec.optional then -- told already: go on with something that works
      value = spec.default
      if value == nil then
        value = stand_ins[spec.type] or spec.min or 1
      end
    end
    if sets and sets[spec.name] then
      value = value_of_set(spec, sets[spec.name], component.ref .. "." .. spec.name) or value
    end
    component.values[spec.name] = value
  end
end

-- Calls an author's function with p; a mistake is told at its own line, with the component's name.
function ask(component, f, changed, what)
  if type(f) ~= "function" then
    return f
  end
  local ok, value, line, reason = host.call(f, parameters_for(component, changed))
  if not ok then
    mistake({ file = value, line = line }, "%s (%s of %s)", reason, what, component.ref)
    return nil
  end
  return plain(component.kind.place, value, what .. " of " .. component.kind.what)
end

-- The same where nothing is at stake: nil if the function does not get along with stand-ins.
function attempt(component, f)
  if type(f) ~= "function" then
    return f
  end
  local ok, value = host.call(f, parameters_for(component))
  return ok and host.plain(value) or nil
end

-- ---- Laws ----

local law_cache = {}

local function law_info(name)
  if law_cache[name] == nil then
    local info = host.law(name) or false
    if info then
      info.places = {}
      for i, parameter in ipairs(info.parameters) do
        info.places[parameter.name] = i
      end
    end
    law_cache[name] = info
  end
  return law_cache[name]
end

local law_fields = { nodes = true, reads = true, writes = true }

local function law_values(component, place, law, info, what)
  local values = {}
  for i, parameter in ipairs(info.parameters) do
    local value = law[parameter.name]
    if type(value) == "boolean" then
      value = value and 1 or 0
    end
    if value == nil then
      value = parameter.initial
    end
    if value == nil then
      mistake(place, "law %s of %s has no %s (%s)", law[1], component.kind.what, parameter.name, what)
      value = parameter.minimum
    elseif type(value) ~= "number" then
      mistake(at(place, parameter.name), "%s of law %s must be a number in SI, not a %s (%s)", parameter.name, law[1],
        type(value), what)
      value = parameter.minimum
    elseif value < parameter.minimum or value > parameter.maximum then
      mistake(component.place, "%s of law %s is %s in %s: it must be from %s to %s %s", parameter.name, law[1],
        shown(value), what, shown(parameter.minimum), shown(parameter.maximum), parameter.unit)
      value = parameter.minimum
    end
    values[i] = value
  end
  return values
end

local function check_law_fields(component, place, law, info)
  for name in pairs(law) do
    if name ~= 1 and not law_fields[name] and not info.places[name] then
      local candidates = keys_of(info.places)
      mistake(at(place, shown(name)), 'law %s has no parameter "%s"%s (%s)', law[1], shown(name),
        did_you_mean(shown(name), candidates), component.kind.what)
    end
  end
end

local function node_count_allowed(info, count)
  local extra = count - info.minimum
  return extra == 0 or (extra > 0 and info.step > 0 and extra % info.step == 0 and count <= #info.nodes)
end

-- The nodes of a law: indices of component nodes, "reference", "end0" or "end1".
local function law_nodes(component, place, law, info)
  local nodes = {}
  local names = law.nodes or {}
  if not is_list(names) or not node_count_allowed(info, #names) then
    mistake(place, "law %s wants %d nodes%s, not %d (%s)", law[1], info.minimum, info.step > 0 and " or more" or "",
      #names, component.kind.what)
    return nodes
  end
  for i, name in ipairs(names) do
    local node = component.node_named[name]
    local ending = name == "end0" or name == "end1"
    if name == REFERENCE then
      nodes[i] = REFERENCE
    elseif ending and component.connection then
      nodes[i] = name
      component.end_domain = info.nodes[i].domain
    elseif not node then
      mistake(at_text(place, shown(name)), 'law %s: %s has no terminal or node "%s"%s', law[1], component.kind.what,
        shown(name), did_you_mean(shown(name), keys_of(component.node_named)))
    else
      nodes[i] = node
      local domain = component.domain_named[name]
      if domain ~= info.nodes[i].domain then
        mistake(at_text(place, name), 'law %s: "%s" is %s, and its node "%s" is %s (%s)', law[1], name, domain,
          info.nodes[i].name, info.nodes[i].domain, component.kind.what)
      end
    end
  end
  return nodes
end

-- The signals of a law: names by the law's own order; false where nothing is said.
local function law_signals(component, place, law, names, given, verb)
  local list = {}
  given = given or {}
  for i, name in ipairs(names) do
    list[i] = given[name] or false
  end
  for name, signal in pairs(given) do
    if not contains(names, name) then
      mistake(at(place, shown(name)), 'law %s %s no signal "%s"%s (%s)', law[1], verb, shown(name),
        did_you_mean(shown(name), names), component.kind.what)
    end
    if type(signal) ~= "string" then
      mistake(at(place, shown(name)), "law %s: %s must be the name of a signal (%s)", law[1], shown(name),
        component.kind.what)
    end
  end
  return list
end

-- What laws(p) comes to. `what` names the case in mistakes: "1Y1", "fault open of 1Y1".
function laws_of(component, changed, what)
  local kind = component.kind
  local result = {}
  if not kind.laws then
    return result
  end
  local laws = ask(component, kind.laws, changed, "laws")
  if laws == nil then
    return nil
  end
  kind.laws_place = kind.laws_place or at(kind.place, "laws")
  local place = kind.laws_place
  if not is_list(laws) then
    mistake(place, "laws of %s must return a list of laws", kind.what)
    return nil
  end
  for _, law in ipairs(laws) do
    local name = type(law) == "table" and law[1]
    local info = type(name) == "string" and law_info(name)
    if not info then
      mistake(at_text(place, shown(name)), 'unknown law "%s"%s in %s', shown(name),
        did_you_mean(shown(name), host.law_names()), kind.what)
      return nil
    end
    check_law_fields(component, place, law, info)
    result[#result + 1] = {
      law = name, info = info,
      nodes = law_nodes(component, place, law, info),
      values = law_values(component, place, law, info, what),
      reads = law_signals(component, place, law, info.reads, law.reads, "reads"),
      writes = law_signals(component, place, law, info.writes, law.writes, "writes"),
    }
  end
  return result
end

local function same_list(a, b)
  if #a ~= #b then
    return false
  end
  for i = 1, #a do
    if a[i] ~= b[i] then
      return false
    end
  end
  return true
end

-- What a changed p changes: { { parameter index, value }, ... } against the nominal laws.
function changes_of(component, changed, what)
  local changes = host.list({})
  local laws = laws_of(component, changed, what)
  if not laws or not component.laws then
    return changes
  end
  if #laws ~= #component.laws then
    mistake(component.kind.place, "%s makes another list of laws than the sound part (%d instead of %d)", what, #laws,
      #component.laws)
    return changes
  end
  for i, law in ipairs(laws) do
    local nominal = component.laws[i]
    if law.law ~= nominal.law or not same_list(law.nodes, nominal.nodes) or not same_list(law.reads, nominal.reads)
      or not same_list(law.writes, nominal.writes) then
      mistake(component.kind.place, "%s makes law %d another one: only parameters may change", what, i)
      return changes
    end
    for j, value in ipairs(law.values) do
      if value ~= nominal.values[j] then
        changes[#changes + 1] = { nominal.first + j - 1, value }
      end
    end
  end
  return changes
end

-- ---- Terminals and nodes ----

local function add_node(line, component, spec)
  if spec.tie == REFERENCE then
    component.node_named[spec.name] = REFERENCE
  elseif spec.tie then
    component.node_named[spec.name] = false -- tied below
  else
    line.nodes[#line.nodes + 1] = {
      name = component.ref .. ":" .. spec.name, domain = spec.domain, component = component, parent = #line.nodes + 1,
    }
    component.node_named[spec.name] = #line.nodes
  end
  component.domain_named[spec.name] = spec.domain
end

local function tie_nodes(component, specs)
  for _, spec in ipairs(specs) do
    if component.node_named[spec.name] == false then
      local node = component.node_named[spec.tie]
      if not node or component.domain_named[spec.tie] ~= spec.domain then
        mistake(at_text(component.kind.place, spec.tie), '"%s" of %s cannot be tied to "%s"%s', spec.name,
          component.kind.what, spec.tie, did_you_mean(spec.tie, keys_of(component.node_named)))
        node = REFERENCE
      end
      component.node_named[spec.name] = node
    end
  end
end

local function node_specs(component, value, thing)
  if type(value) ~= "function" then
    return value
  end
  local list = ask(component, value, nil, thing)
  return list and read_nodes(component.kind.place, list, component.kind.what, thing) or {}
end

function build_terminals(line, component)
  component.node_named, component.domain_named = {}, {}
  component.terminal_specs = node_specs(component, component.kind.terminals, "terminals")
  local nodes = node_specs(component, component.kind.nodes, "nodes")
  for _, specs in ipairs({ component.terminal_specs, nodes }) do
    for _, spec in ipairs(specs) do
      add_node(line, component, spec)
    end
  end
  tie_nodes(component, component.terminal_specs)
  tie_nodes(component, nodes)
  component.terminals = {}
  for _, spec in ipairs(component.terminal_specs) do
    line.terminals[#line.terminals + 1] = { name = spec.name, component = component, domain = spec.domain }
    component.terminals[spec.name] = #line.terminals
  end
end

-- ---- What people see, set, put in ----

-- The names a formula within a kind may use.
-- Where a parameter stands among those of the laws as it is, so that a formula follows it through faults,
-- settings and wear; false if no law has it as it is: then it is a constant.
local function live_parameter(component, name, value)
  component.live = component.live or {}
  if component.live[name] == nil then
    component.live[name] = false
    local spec = component.kind.parameters[name]
    local other = value == 0 and (type(spec.max) == "number" and spec.max or 1) / 1024 or value * 1.0009765625
    if type(spec.max) == "number" and other > spec.max then
      other = value * 0.9990234375
    end
    for _, change in ipairs(changes_of(component, { [name] = other }, "parameter " .. name .. " of " .. component.ref)) do
      if change[2] == other then
        component.live[name] = change[1]
        break
      end
    end
  end
  return component.live[name]
end

local function own_names(line, component)
  return function(name, wrapper)
    if wrapper then
      return nil, string.format("%s(...) is for the program of a PLC", wrapper)
    end
    local signal = line.signal_named[component.ref .. "." .. name]
    if signal then
      return { "signal", signal - 1 }
    end
    local node = component.node_named[name]
    if node then
      return node_token(line, node, component.domain_named[name])
    end
    local value = component.values[name]
    if type(value) == "number" then
      local place = live_parameter(component, name, value)
      return place and { "parameter", place } or { "const", value }
    end
    local names = keys_of(component.node_named)
    for _, each in ipairs(component.kind.signals) do
      names[#names + 1] = each.name
    end
    return nil, string.format('"%s" is no signal, terminal or parameter of %s%s', name, component.kind.what,
      did_you_mean(name, names))
  end
end

local function read_senses(line, component, list, place)
  local senses = host.list({})
  for _, each in ipairs(list or {}) do
    local spec = fields(place, each, "a sense of " .. component.kind.what,
      { [1] = "name!", when = "any", fr = "string!", en = "string!", ambient = "boolean" })
    if spec[1] and one_of(place, spec[1], words.senses, "sense") then
      senses[#senses + 1] = {
        sense = spec[1], ambient = spec.ambient or false, text = { fr = spec.fr or "?", en = spec.en or "?" },
        when = formula(place, spec.when, "when of a sense", own_names(line, component)),
      }
    end
  end
  return senses
end

local function scale_of(unit)
  local zero, one = host.unit("0 " .. unit, unit), host.unit("1 " .. unit, unit)
  if not zero or not one then
    return 1, 0
  end
  return one - zero, zero
end

-- Where the parameter of a setting stands among those of the laws: it must be there once, unchanged.
local function find_parameter(component, name, what)
  local value = component.values[name]
  if type(value) ~= "number" then
    mistake(component.kind.place, 'setting %s: "%s" is no number among the parameters of %s%s', what, shown(name),
      component.kind.what, did_you_mean(shown(name), keys_of(component.kind.parameters)))
    return nil
  end
  local spec = component.kind.parameters[name]
  local other = value * 0.9990234375
  if value == 0 then
    other = (type(spec.max) == "number" and spec.max or 1) / 1024
  end
  local changes = changes_of(component, { [name] = other }, "setting " .. what .. " of " .. component.ref)
  if #changes ~= 1 or changes[1][2] ~= other then
    mistake(at_text(component.kind.place, name), "setting %s of %s: its parameter must be one law's parameter as it is",
      what, component.kind.what)
    return nil
  end
  return changes[1][1]
end

local function read_settings(component)
  local list = host.list({})
  local place = at(component.kind.place, "settings")
  for _, each in ipairs(component.kind.settings or {}) do
    local spec = fields(place, each, "a setting of " .. component.kind.what, {
      id = "name!", parameter = "name!", unit = "name!", scale = "number", offset = "number", min = "number!",
      max = "number!", duration = "time", name = "text!",
    })
    if spec.id and spec.parameter and spec.unit and spec.min and spec.max then
      local scale, offset = 1, 0
      if host.unit_known(spec.unit) then
        scale, offset = scale_of(spec.unit)
      elseif not spec.scale then
        mistake(at_text(place, spec.unit), 'setting %s: say the scale of the unit "%s"', spec.id, spec.unit)
      end
      scale, offset = spec.scale or scale, spec.offset or offset
      local parameter = find_parameter(component, spec.parameter, spec.id)
      if parameter then
        list[#list + 1] = {
          id = spec.id, name = spec.name, parameter = parameter, unit = spec.unit, scale = scale, offset = offset,
          minimum = spec.min, maximum = spec.max, duration = spec.duration or 60,
          nominal = (component.values[spec.parameter] - offset) / scale,
        }
      end
    end
  end
  return list
end

-- What `set` of a fault or a spare comes to.
local function changed_values(component, set, place, what)
  local computed = type(set) == "function" -- from p: SI already
  if computed then
    set = ask(component, set, nil, what)
  end
  local changed = {}
  for name, value in pairs(type(set) == "table" and set or {}) do
    local spec = component.kind.parameters[name]
    if not spec then
      mistake(at(place, shown(name)), 'unknown parameter "%s" of %s%s', shown(name), component.kind.what,
        did_you_mean(shown(name), keys_of(component.kind.parameters)))
    elseif computed and type(value) == "number" and spec.type == "number" then
      changed[name] = value
    else
      changed[name] = parameter_value(place, spec, value, what)
    end
  end
  return changed
end

local function read_faults(component, variants)
  local place = at(component.kind.place, "faults")
  for mode, value in pairs(component.kind.faults or {}) do
    local what = string.format("fault %s of %s", mode, component.ref)
    local spec = fields(at(place, shown(mode)), value, "fault " .. shown(mode) .. " of " .. component.kind.what,
      { name = "text!", set = "any!", remark = "text", sheet = "name" })
    variants[#variants + 1] = {
      kind = "fault", id = shown(mode), name = spec.name, remark = spec.remark or { fr = "", en = "" },
      equivalence = "same", price = 0, stock = 0, sheet = spec.sheet or "",
      changes = changes_of(component, changed_values(component, spec.set, at(place, shown(mode)), what), what),
    }
    if #variants[#variants].changes == 0 and #host.sets == 0 then -- --set may have given a fault's very value
      mistake(at(place, shown(mode)), "%s changes nothing", what)
    end
  end
end

local function read_spare(component, value, place)
  local what = "a spare of " .. component.ref
  local spec = fields(place, value, what, {
    article = "name!", name = "text", remark = "text", same = "boolean", equivalent = "boolean", wrong = "boolean",
    set = "any", price = "number", stock = "number",
  })
  local equivalence = spec.wrong and "wrong" or spec.equivalent and "equivalent" or "same"
  if not spec.same and not spec.equivalent and not spec.wrong then
    mistake(at_text(place, spec.article or "article"), "%s: say same = true, equivalent = true or wrong = true", what)
  end
  return {
    kind = "spare", id = spec.article or "?", name = spec.name or component.kind.name,
    remark = spec.remark or { fr = "", en = "" }, equivalence = equivalence, price = spec.price or 0,
    stock = spec.stock or 1, sheet = "",
    changes = changes_of(component, changed_values(component, spec.set, place, what),
      string.format("spare %s of %s", spec.article or "?", component.ref)),
  }
end

local function read_spares(component, variants)
  local by_article = {}
  local lists = {
    { component.kind.spares or {}, at(component.kind.place, "spares") },
    { component.added.spares or {}, component.place },
  }
  for _, pair in ipairs(lists) do
    for _, value in ipairs(pair[1]) do
      local spare = read_spare(component, value, pair[2])
      local old = by_article[spare.id]
      if old then
        variants[old] = spare
      else
        variants[#variants + 1] = spare
        by_article[spare.id] = #variants
      end
    end
  end
end

local function read_probes(line, component)
  local list = host.list({})
  for id, text in pairs(component.kind.probes or {}) do
    list[#list + 1] = {
      id = shown(id),
      value = formula(at(component.kind.place, "probes"), text, "probe " .. shown(id), own_names(line, component)),
    }
  end
  return list
end

-- What instruments find on the component itself.
local function read_measures(line, component)
  local list = host.list({})
  local place = at(component.kind.place, "measures")
  for id, text in pairs(component.kind.measures or {}) do
    if one_of(place, shown(id), words.measures, "quantity of measures") then
      list[#list + 1] = {
        id = shown(id), value = formula(place, text, "measures " .. shown(id), own_names(line, component)),
      }
    end
  end
  return list
end

local function read_displays(line, component)
  local list = host.list({})
  local place = at(component.kind.place, "displays")
  for _, each in ipairs(component.kind.displays or {}) do
    local spec = fields(place, each, "a display of " .. component.kind.what,
      { id = "name!", value = "any!", unit = "string!", resolution = "number", name = "any" })
    if spec.unit and not host.unit_known(spec.unit) and spec.unit ~= "" then
      mistake(at_text(place, spec.unit), 'unknown unit "%s" of a display', spec.unit)
      spec.unit = "1"
    end
    local scale, offset = scale_of(spec.unit ~= "" and spec.unit or "1")
    list[#list + 1] = {
      id = spec.id or "?", unit = spec.unit or "", scale = scale, offset = offset, resolution = spec.resolution or 0,
      value = formula(place, spec.value, "value of a display", own_names(line, component)),
    }
  end
  return list
end

-- ---- What time and bad days do ----

-- The place of a kind's own failure mode among its variants, counted from 0; nil and a mistake if it is none.
local function own_fault(component, place, mode, what)
  local modes = {}
  for i, variant in ipairs(component.variants) do
    if variant.kind == "fault" then
      modes[#modes + 1] = variant.id
      if variant.id == mode then
        return i - 1
      end
    end
  end
  mistake(at_text(place, shown(mode)), '%s: "%s" is no failure mode of %s%s', what, shown(mode), component.kind.what,
    did_you_mean(shown(mode), modes))
  return nil
end

local wear_shape = {
  law = "name!", fault = "name!", rate = "any", count = "any", each = "any", power = "number", ends = "names",
  remark = "any",
}

-- A wear row's own names: those of its kind, and its damage.
local function wear_names(line, component)
  local own = own_names(line, component)
  return function(name, wrapper)
    if name == "damage" and not wrapper then
      return { "damage", 0 }
    end
    return own(name, wrapper)
  end
end

local function read_ends(component, place, spec, what)
  local ends = host.list({})
  for _, mode in ipairs(spec.ends or {}) do
    ends[#ends + 1] = own_fault(component, place, mode, what)
  end
  if #ends > 4 then
    mistake(at(place, "ends"), "ends of %s: four modes at most", what)
  end
  return ends
end

-- Damage grows by `rate` [1/s], or by `each` at every rise of `count`.
local function read_wear(line, component)
  local list = host.list({})
  local place = at(component.kind.place, "wear")
  for _, each in ipairs(component.kind.wear or {}) do
    local what = "wear of " .. component.kind.what
    local spec = fields(place, each, what, wear_shape)
    local fault = spec.fault and own_fault(component, place, spec.fault, what)
    if spec.law then
      one_of(place, spec.law, words.wear_laws, "wear law")
    end
    if (spec.rate == nil) == (spec.count == nil) or (spec.count == nil) ~= (spec.each == nil) then
      mistake(place, "%s: say rate, or count and each", what)
    end
    local power = spec.power or 1
    if power < 0.1 or power > 10 then
      mistake(at(place, "power"), "power of %s must be from 0.1 to 10", what)
    end
    if fault then
      local zero = "0"
      list[#list + 1] = {
        law = spec.law or "?", fault = fault, power = power, ends = read_ends(component, place, spec, what),
        rate = formula(place, spec.rate or zero, "rate of wear", wear_names(line, component)),
        count = formula(place, spec.count or zero, "count of wear", wear_names(line, component)),
        each = formula(place, spec.each or zero, "each of wear", wear_names(line, component)),
      }
    end
  end
  return list
end

local function read_damage(line, component)
  local list = host.list({})
  local place = at(component.kind.place, "damage")
  for _, each in ipairs(component.kind.damage or {}) do
    local what = "damage of " .. component.kind.what
    local spec = fields(place, each, what, { fault = "name!", when = "any!", after = "time", remark = "any" })
    local fault = spec.fault and own_fault(component, place, spec.fault, what)
    if fault then
      list[#list + 1] = {
        fault = fault, after = spec.after or 0,
        when = formula(place, spec.when, "when of a damage", own_names(line, component)),
      }
    end
  end
  return list
end

local function read_care(component)
  local list = host.list({})
  local place = at(component.kind.place, "care")
  for _, each in ipairs(component.kind.care or {}) do
    local spec = fields(place, each, "care of " .. component.kind.what,
      { every = "time!", fr = "string!", en = "string!", law = "name" })
    if spec.every and spec.every <= 0 then
      mistake(at(place, "every"), "care of %s: every must be a time", component.kind.what)
    end
    list[#list + 1] = { every = spec.every or 1, text = { fr = spec.fr or "?", en = spec.en or "?" } }
  end
  return list
end

-- Everything of a component but its laws, once the line's nodes and signals are numbered.
function describe(line, component)
  local kind, added = component.kind, component.added
  local variants = host.list({})
  read_faults(component, variants)
  read_spares(component, variants)
  local senses = read_senses(line, component, added.senses, component.place)
  for _, sense in ipairs(read_senses(line, component, kind.senses, at(kind.place, "senses"))) do
    senses[#senses + 1] = sense
  end
  component.variants = variants
  component.wear = read_wear(line, component)
  component.settings = read_settings(component)
  local plate = added.plate or ask(component, kind.plate, nil, "plate") or ""
  return {
    ref = component.ref, kind = kind.id, name = added.name or kind.name, kind_name = kind.name, trade = kind.trade,
    station = added.station or 0, flags = host.list(kind.flags), place = added.place or "field",
    data = type(plate) == "string" and plate or "", article = added.article or kind.article or "",
    price = added.price or kind.price or 0, replace = added.replace_duration or kind.replace_duration or 600,
    variants = variants, settings = component.settings, senses = senses, probes = read_probes(line, component),
    displays = read_displays(line, component), measures = read_measures(line, component), wear = component.wear, damage = read_damage(line, component),
    care = read_care(component), energy = component.energy or "",
    length = type(component.values.length) == "number" and component.values.length or 0,
  }
end
