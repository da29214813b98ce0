-- depanne.line: components, what joins them, and the files that say the rest.

local COMPONENTS_MAX = 5000

local wire_kind, tube_kind = "kinds/electrical/wire.lua", "kinds/pneumatic/tube.lua"

local function check_ref(place, ref)
  if type(ref) ~= "string" or ref == "" or #ref > 24 then
    stop(place, "a component wants a reference such as \"1Y1\"")
  end
  for i = 1, #ref do
    local byte = ref:byte(i)
    local allowed = byte >= 48 and byte <= 57 or byte >= 65 and byte <= 90 or byte >= 97 and byte <= 122 or byte == 95
    if not allowed then
      stop(place, 'reference "%s": only letters, digits and "_"', ref)
    end
  end
end

local function add_component(line, place, ref, path, added)
  check_ref(place, ref)
  if line.by_ref[ref] then
    mistake(place, 'reference "%s" is taken: it was given on line %d of the same line', ref, line.by_ref[ref].place.line)
    return nil
  end
  if #line.components >= COMPONENTS_MAX then
    stop(place, "a line has %d components at most", COMPONENTS_MAX)
  end
  local kind = load_as("kind", path, place)
  local component = {
    ref = ref, kind = kind, place = place, index = #line.components, connection = contains(kind.flags, "connection"),
  }
  line.components[#line.components + 1] = component
  line.by_ref[ref] = component
  local given = plain(place, added or {}, "component " .. ref) or {}
  local shape = {}
  for name, each in pairs(added_shape) do
    shape[name] = each
  end
  for _, spec in ipairs(kind.parameter_list) do
    shape[spec.name] = "any"
  end
  for _, name in ipairs(kind.inputs) do
    shape[name] = "name"
  end
  for name in pairs(given) do
    if not shape[name] then
      mistake(at(place, shown(name), 30), 'unknown parameter "%s" of %s%s', shown(name), kind.what,
        did_you_mean(shown(name), keys_of(shape)))
      given[name] = nil
    end
  end
  component.added = fields(place, given, "component " .. ref, shape)
  if kind.parameters.name then
    component.added.name = nil
  end
  read_values(component, component.added, line.sets[ref])
  return component
end

local function add_connection(line, place, default, ref, from, to, added)
  if type(from) ~= "string" or type(to) ~= "string" then
    stop(place, 'a connection wants two terminals such as "X1:3"')
  end
  local path = default
  if type(added) == "table" and rawget(added, "kind") ~= nil then
    local copy = {}
    for name, value in pairs(added) do
      copy[name] = value
    end
    path, copy.kind = copy.kind, nil
    added = copy
  end
  local component = add_component(line, place, ref, path, added)
  if not component then
    return
  end
  if not component.connection then
    mistake(place, '%s is no kind of connection: it has no flag "connection"', component.kind.what)
  end
  component.end_names = { from, to }
  if from == to then
    mistake(place, '%s joins "%s" to itself', ref, from)
  end
end

-- { { at = "0.5 s", set = "S5.auto", value = 1 }, { at = "1 s", push = "S2.pressed", seconds = 0.3 } }
function read_gestures(line, list, place, what)
  local gestures = {}
  for i, each in ipairs(type(list) == "table" and list or {}) do
    local spec = fields(place, each, "a gesture of " .. what,
      { at = "time!", set = "name", push = "name", value = "number", seconds = "time" })
    local name = spec.set or spec.push
    if not name then
      mistake(place, "gesture %d of %s: say set or push", i, what)
    else
      local signal = signal_index(line, at_text(place, name), name, true)
      if signal and spec.at then
        gestures[#gestures + 1] = { spec.at, signal, spec.push and 1 or spec.value or 1 }
        if spec.push then
          gestures[#gestures + 1] = { spec.at + (spec.seconds or 0.3), signal, 0 }
        end
      end
    end
  end
  table.sort(gestures, function(a, b)
    return a[1] < b[1]
  end)
  return host.list(gestures)
end

-- Methods: line.add(...), and line:add(...) alike.
local function method(handle, f)
  return host.wrap(function(first, ...)
    local place = here()
    if rawequal(first, handle) then
      return f(place, ...)
    end
    return f(place, first, ...)
  end)
end

local function setter(line, name, what)
  return function(place, value)
    if line[name] then
      mistake(place, "line.%s is said twice", what)
    end
    line[name] = { place = place, value = value }
  end
end

local function data_setter(line, name)
  return function(place, value)
    if line[name] then
      mistake(place, "line.%s is said twice", name)
    end
    local copy = plain(place, value, "line." .. name)
    if copy and not is_list(copy) then
      mistake(place, "line.%s wants a list: { { ... }, ... }", name)
      copy = {}
    end
    line[name] = { place = place, value = copy or {} }
  end
end

local line_shape = { id = "name!", name = "text!", remark = "any" }

function define_line(value)
  local place = here()
  local head = fields(place, plain(place, value, "a line"), "the line", line_shape)
  local line = {
    place = place, id = head.id or "?", name = head.name or { fr = "?", en = "?" }, components = {}, by_ref = {},
    nodes = {}, terminals = {}, joints = {}, sets = read_sets(),
  }
  local handle = register("line", line)
  local methods = {
    add = function(at_place, ref, path, added)
      local component = add_component(line, at_place, ref, path, added)
      if component and component.connection then
        mistake(at_place, "%s is a connection: use line.wire or line.tube", component.kind.what)
      end
    end,
    wire = function(at_place, ...)
      add_connection(line, at_place, wire_kind, ...)
    end,
    tube = function(at_place, ...)
      add_connection(line, at_place, tube_kind, ...)
    end,
    join = function(at_place, ...)
      line.joints[#line.joints + 1] = { place = at_place, names = { ... } }
    end,
    control = setter(line, "control_file", "control"),
    folios = setter(line, "folios_file", "folios"),
    scene = setter(line, "scene_file", "scene"),
    papers = setter(line, "papers_file", "papers"),
    startup = data_setter(line, "startup"),
    energies = data_setter(line, "energies"),
    tests = data_setter(line, "tests"),
    panel = data_setter(line, "panel"),
    history = data_setter(line, "history"),
    readings = data_setter(line, "readings"),
  }
  for name, f in pairs(methods) do
    handle[name] = method(handle, f)
  end
  return setmetatable(handle, {
    __index = function(_, name)
      error(string.format("a line has no %s%s", shown(name), did_you_mean(shown(name), keys_of(methods))), 2)
    end,
  })
end

-- ---- Names of the whole line ----

local function bare(name)
  return name:sub(1, 1) == "-" and name:sub(2) or name
end

function split(name, mark)
  for i = 1, #name do
    if name:sub(i, i) == mark then
      return name:sub(1, i - 1), name:sub(i + 1)
    end
  end
  return name, nil
end

function component_index(line, place, name)
  local component = type(name) == "string" and line.by_ref[bare(name)]
  if component then
    return component.index
  end
  mistake(at_text(place, shown(name)), 'there is no component "%s"%s', shown(name),
    did_you_mean(shown(name), keys_of(line.by_ref)))
  return nil
end

-- Index of "REF:NAME" among the line's terminals.
function terminal_index(line, place, name)
  if type(name) ~= "string" then
    mistake(place, 'a terminal is a text such as "1Y1:A1"')
    return nil
  end
  local ref, terminal = split(bare(name), ":")
  local component = line.by_ref[ref]
  if not component then
    mistake(at_text(place, name), 'terminal "%s": there is no component "%s"%s', name, ref,
      did_you_mean(ref, keys_of(line.by_ref)))
    return nil
  end
  local index = component.terminals[terminal or ""]
  if not index then
    mistake(at_text(place, name), 'terminal "%s": %s %s has no terminal "%s"%s', name, component.kind.id, ref,
      terminal or "", did_you_mean(terminal or "", keys_of(component.terminals)))
    return nil
  end
  return index - 1
end

-- Index of "REF.name" among the line's signals.
function signal_index(line, place, name, control)
  local index = line.signal_named[bare(shown(name))]
  if not index then
    mistake(at_text(place, shown(name)), 'there is no signal "%s"%s', shown(name),
      did_you_mean(shown(name), keys_of(line.signal_named)))
    return nil
  end
  if control and not line.signals[index].control then
    mistake(at_text(place, shown(name)), 'no hand moves "%s": it is not declared with control = true', name)
    return nil
  end
  return index - 1
end

-- "REF.id" -> component, id
function component_and_id(line, place, name, what)
  local ref, id = split(bare(shown(name)), ".")
  local component = line.by_ref[ref]
  if not component or not id then
    mistake(at_text(place, shown(name)), '%s "%s": there is no component "%s"%s', what, shown(name), ref,
      did_you_mean(ref, keys_of(line.by_ref)))
    return nil
  end
  return component, id
end

-- What a formula says of a node: its value, or what the reference always has.
local reference_value = { pneumatic = 101300 }

function node_token(line, node, domain)
  if node == REFERENCE then
    return { "const", reference_value[domain] or 0 }
  end
  return { "node", line.node_number[node] }
end

-- The names a formula of the whole line may use: "1A.position", "1Y1:A1".
function line_names(line)
  return function(name, wrapper)
    if wrapper then
      return nil, string.format("%s(...) is for the program of a PLC", wrapper)
    end
    local signal = line.signal_named[name]
    if signal then
      return { "signal", signal - 1 }
    end
    local ref, terminal = split(name, ":")
    local component = line.by_ref[ref]
    local node = component and terminal and component.node_named[terminal]
    if node then
      return node_token(line, node, component.domain_named[terminal])
    end
    return nil, string.format('"%s" is no signal or terminal of the line%s', name,
      did_you_mean(name, keys_of(line.signal_named)))
  end
end

-- ---- Building ----

local function find_root(line, node)
  while line.nodes[node].parent ~= node do
    node = line.nodes[node].parent
  end
  return node
end

local function join_nodes(line)
  local joined = {}
  for _, joint in ipairs(line.joints) do
    local first = nil
    if #joint.names < 2 then
      mistake(joint.place, "line.join wants two terminals at least")
    end
    for _, name in ipairs(joint.names) do
      local index = terminal_index(line, joint.place, name)
      if index then
        if joined[index] then
          mistake(joint.place, '"%s" is joined already, on line %d', name, joined[index])
        end
        joined[index] = joint.place.line
        local terminal = line.terminals[index + 1]
        local node = terminal.component.node_named[terminal.name]
        if terminal.domain == "electrical" or terminal.domain == "pneumatic" then
          mistake(joint.place, '"%s" is %s: use a wire or a tube, line.join is for what is rigid', name, terminal.domain)
        elseif node == REFERENCE then
          mistake(joint.place, '"%s" is the frame itself', name)
        elseif first and line.nodes[first].domain ~= terminal.domain then
          mistake(joint.place, '"%s" is %s, the others are %s', name, terminal.domain, line.nodes[first].domain)
        elseif first then
          line.nodes[find_root(line, node)].parent = find_root(line, first)
        else
          first = node
        end
      end
    end
  end
end

-- node_number: what the author's node is in the compiled plant.
local function number_nodes(line)
  line.node_number, line.node_list = {}, host.list({})
  for i, node in ipairs(line.nodes) do
    local root = find_root(line, i)
    if not line.node_number[root] then
      line.node_list[#line.node_list + 1] = { node.name, node.domain }
      line.node_number[root] = #line.node_list - 1
    end
    line.node_number[i] = line.node_number[root]
  end
end

local function number_signals(line)
  line.signals, line.signal_named = {}, {}
  for _, component in ipairs(line.components) do
    for _, signal in ipairs(component.kind.signals) do
      local name = component.ref .. "." .. signal.name
      line.signals[#line.signals + 1] = {
        name = name, component = component.index, initial = signal.initial, control = signal.control,
      }
      line.signal_named[name] = #line.signals
    end
  end
end

-- The signal that a law of a component names: its own, one given at line.add, or one of another.
local function resolve_signal(line, component, name)
  if not name then
    return host.null
  end
  local own = line.signal_named[component.ref .. "." .. name]
  if own then
    return own - 1
  end
  if contains(component.kind.inputs, name) then
    local given = component.added[name]
    if not given then
      return host.null
    end
    return signal_index(line, component.place, given) or host.null
  end
  local index = line.signal_named[name]
  if index then
    return index - 1
  end
  mistake(at_text(component.kind.laws_place, name), '%s has no signal or input "%s"%s', component.kind.what, name,
    did_you_mean(name, keys_of(line.signal_named)))
  return host.null
end

function resolve_node(line, node)
  if node == REFERENCE then
    return "ref"
  end
  return type(node) == "number" and line.node_number[node] or node
end

local function build_laws(line)
  local parameter = 0
  for _, component in ipairs(line.components) do
    component.laws = laws_of(component, nil, component.ref) or {}
    for _, law in ipairs(component.laws) do
      law.first = parameter
      parameter = parameter + #law.values
    end
  end
end

local function encoded_laws(line, component)
  local list = host.list({})
  for _, law in ipairs(component.laws) do
    local nodes, reads, writes = host.list({}), host.list({}), host.list({})
    for i, node in ipairs(law.nodes) do
      nodes[i] = resolve_node(line, node)
    end
    for i, name in ipairs(law.reads) do
      reads[i] = resolve_signal(line, component, name)
    end
    for i, name in ipairs(law.writes) do
      local signal = resolve_signal(line, component, name)
      if signal ~= host.null then
        local told = line.signals[signal + 1]
        if told.control then
          mistake(at_text(component.kind.laws_place, name), 'law %s cannot write "%s": hands move it', law.law, told.name)
        elseif told.writer then
          mistake(at_text(component.kind.laws_place, name), '"%s" is written twice: by %s and by %s', told.name, told.writer,
            component.ref)
        end
        told.writer = component.ref
      end
      writes[i] = signal
    end
    list[#list + 1] = {
      law = law.law, nodes = nodes, parameters = host.list(law.values), reads = reads, writes = writes,
    }
  end
  return list
end

local function connect(line)
  for _, component in ipairs(line.components) do
    component.ends = host.list({ host.null, host.null })
    for i, name in ipairs(component.end_names or {}) do
      local index = terminal_index(line, component.place, name)
      if index then
        component.ends[i] = index
        local terminal = line.terminals[index + 1]
        if component.end_domain and terminal.domain ~= component.end_domain then
          mistake(component.place, '%s is %s and cannot be joined to "%s", which is %s', component.ref,
            component.end_domain, name, terminal.domain)
        end
      end
    end
  end
end

-- ---- Nodes that nothing ties ----

-- Groups of a law's nodes that it ties together; all of them if it is not here.
local apart = {
  transformer = { { 1, 2 }, { 3, 4 } },
  supply_dc = { { 1, 2 }, { 3, 4 } },
  cylinder = { { 1 }, { 2 }, { 3 } },
  spool = {}, pressure_contact = {}, spool_double = {}, pressure_pilot = {}, dial = {}, grip = { { 1 } },
  rack_pinion = { { 1 }, { 2 } }, compressor_stage = { { 1, 2 }, { 3 } },
}

-- Laws that hold a node's pressure or speed by themselves, by the places of their nodes.
local holds = {
  pressure_source = { 1 }, compressor = { 1 }, volume = { 1 }, leak = { 1 }, cylinder = { 1, 2 }, soft_start = { 1, 2 },
  slide = { 1 }, regulator = { 1, 2 }, suction_cup = { 1 }, receiver = { 1 }, rack_pinion = { 2 }, conveyor = { 1 },
  push_drive = { 1 },
}

-- An unused contact, or a bare terminal, may hang in the air; a load may not.
local idle = { contact = true, wire = true, breaker = true, fuse = true, pressure_contact = true, valve_path = true,
  check = true, spool = true, spool_double = true, pressure_pilot = true, dial = true }

local function find_floating(line)
  local parent, held, busy = {}, {}, {}
  for i = 0, #line.node_list - 1 do
    parent[i] = i
  end
  local function root(i)
    while parent[i] ~= i do
      i = parent[i]
    end
    return i
  end
  local hold = {}
  local function tie(a, b)
    if a == "ref" or b == "ref" then
      local node = a == "ref" and b or a
      if node ~= "ref" then
        hold[#hold + 1] = node
      end
    else
      parent[root(b)] = root(a)
    end
  end
  local function node_of_terminal(index)
    local terminal = line.terminals[index + 1]
    return resolve_node(line, terminal.component.node_named[terminal.name])
  end
  local working = {}
  for _, component in ipairs(line.components) do
    local ends = {}
    if component.connection and component.ends[1] ~= host.null and component.ends[2] ~= host.null then
      ends = { end0 = node_of_terminal(component.ends[1]), end1 = node_of_terminal(component.ends[2]) }
      for _, node in pairs(ends) do
        if node ~= "ref" then
          working[#working + 1] = node
        end
      end
    end
    for _, law in ipairs(component.laws) do
      local nodes = {}
      for i, node in ipairs(law.nodes) do
        nodes[i] = ends[node] or resolve_node(line, node)
        if type(nodes[i]) == "number" and not idle[law.law] then
          working[#working + 1] = nodes[i]
        end
      end
      local all = {}
      for i = 1, #nodes do
        all[i] = i
      end
      for _, group in ipairs(apart[law.law] or { all }) do
        for i = 2, #group do
          local a, b = nodes[group[1]], nodes[group[i]]
          if a ~= nil and b ~= nil and a ~= "end0" and a ~= "end1" and b ~= "end0" and b ~= "end1" then
            tie(a, b)
          end
        end
      end
      for _, place in ipairs(holds[law.law] or {}) do
        if type(nodes[place]) == "number" then
          hold[#hold + 1] = nodes[place]
        end
      end
    end
  end
  for _, node in ipairs(hold) do
    held[root(node)] = true
  end
  for _, node in ipairs(working) do
    busy[root(node)] = true
  end
  local told = {}
  local missing = {
    electrical = "to 0 V or PE", pneumatic = "to a source, a volume or the atmosphere", translation = "to a moving mass",
  }
  for i, node in ipairs(line.nodes) do
    local top = root(line.node_number[i])
    if not held[top] and busy[top] and not told[top] and missing[node.domain] then
      told[top] = true
      mistake(node.component.place, 'node "%s" floats: nothing ties it %s', node.name, missing[node.domain])
    end
  end
end

-- ---- The compiled plant ----

-- An isolator of that energy; several energies may share one, which keeps the name of the first.
local function isolator_index(line, place, name, id)
  local index = component_index(line, place, name)
  if index then
    local component = line.components[index + 1]
    component.energy = component.energy or id
    if not contains(component.kind.flags, "isolator") then
      mistake(at_text(place, name), '%s cannot isolate: its kind has no flag "isolator"', name)
    end
  end
  return index
end

-- "MP1:P" and { "Q0:2", "Q0:4" } alike, one after the other.
local function read_points(line, place, points)
  local verify = host.list({})
  for _, point in ipairs(points or {}) do
    for _, name in ipairs(type(point) == "table" and point or { point }) do
      if terminal_index(line, place, name) then
        verify[#verify + 1] = bare(name)
      end
    end
  end
  return verify
end

-- "3Z1.drain" stands at 1 when released, { "3Z1.isolator", 0 } at what is said.
local function read_release(line, place, steps)
  local release = host.list({})
  for _, each in ipairs(steps or {}) do
    local step = type(each) == "table" and each or { each, 1 }
    local signal = signal_index(line, place, step[1], true)
    if signal and type(step[2]) == "number" then
      release[#release + 1] = { signal, step[2] }
    elseif signal then
      mistake(at_text(place, shown(step[1])), 'release "%s" wants the value at which it stands', shown(step[1]))
    end
  end
  return release
end

-- Components, of which "M1:shaft" names a terminal.
local function read_parts(line, place, names)
  local parts = host.list({})
  for _, name in ipairs(names or {}) do
    local ref = split(bare(shown(name)), ":")
    parts[#parts + 1] = component_index(line, place, ref)
  end
  return parts
end

local energy_shape = { id = "name!", isolator = "name!", others = "names", verify = "list", release = "list", block = "names",
  still = "names", zone = "text", live = "text" }
local no_text = { fr = "", en = "" }

local function read_energies(line)
  local list = host.list({})
  local place = line.energies and line.energies.place
  for _, each in ipairs(line.energies and line.energies.value or {}) do
    local spec = fields(place, each, "an energy", energy_shape)
    local index = spec.isolator and isolator_index(line, place, spec.isolator, spec.id)
    local others = host.list({})
    for _, name in ipairs(spec.others or {}) do
      others[#others + 1] = isolator_index(line, place, name, spec.id)
    end
    if spec.id then
      one_of(place, spec.id, words.energies, "energy")
    end
    if index then
      list[#list + 1] = {
        id = spec.id, isolator = index, others = others, verify = read_points(line, place, spec.verify),
        release = read_release(line, place, spec.release), block = read_parts(line, place, spec.block),
        still = read_parts(line, place, spec.still), required = false,
        zone = spec.zone or no_text, live = spec.live or no_text,
      }
    end
  end
  return list
end

function build_line(line)
  for _, component in ipairs(line.components) do
    build_terminals(line, component)
  end
  join_nodes(line)
  number_nodes(line)
  number_signals(line)
  build_laws(line)
  connect(line)
  line.encoded_energies = read_energies(line)
  local components, signals = host.list({}), host.list({})
  for i, component in ipairs(line.components) do
    local data = describe(line, component)
    data.laws = encoded_laws(line, component)
    data.ends = component.ends
    data.terminals = host.list({})
    for j, spec in ipairs(component.terminal_specs) do
      data.terminals[j] = { spec.name, resolve_node(line, component.node_named[spec.name]), spec.domain }
    end
    components[i] = data
  end
  for i, signal in ipairs(line.signals) do
    signals[i] = { signal.name, signal.component, signal.initial, signal.control }
  end
  find_floating(line)
  check_sets(line)
  local program = build_program(line)
  local startup = line.startup
  return {
    id = line.id, name = line.name, nodes = line.node_list, signals = signals, components = components,
    startup = startup and read_gestures(line, startup.value, startup.place, "the startup") or host.list({}),
    program = program,
  }
end

-- ---- The command line's wishes ----

function read_sets()
  local sets = {}
  for _, text in ipairs(host.sets) do
    local name, value = split(text, "=")
    local ref, parameter = split(bare(name), ".")
    if not value or not parameter then
      mistake(nowhere(), '--set %s: write REF.parameter=value', text)
    else
      sets[ref] = sets[ref] or {}
      sets[ref][parameter] = value
    end
  end
  return sets
end

function check_sets(line)
  for ref, values in pairs(line.sets) do
    local component = line.by_ref[ref]
    if not component then
      mistake(nowhere(), '--set %s: there is no component "%s"%s', ref, ref, did_you_mean(ref, keys_of(line.by_ref)))
    else
      for name in pairs(values) do
        if not component.kind.parameters[name] then
          mistake(nowhere(), '--set %s.%s: %s has no parameter "%s"%s', ref, name, component.kind.what, name,
            did_you_mean(name, keys_of(component.kind.parameters)))
        end
      end
    end
  end
end

-- Index of a variant in the order of the compiled plant, from "REF.mode".
function fault_index(line, place, name, what)
  local component, mode = component_and_id(line, place, name, what)
  if not component then
    return nil
  end
  local first, modes = 0, {}
  for _, each in ipairs(line.components) do
    for i, variant in ipairs(each.variants) do
      if each == component and variant.kind == "fault" then
        modes[#modes + 1] = variant.id
        if variant.id == mode then
          return first + i - 1
        end
      end
    end
    first = first + #each.variants
  end
  mistake(at_text(place, name), '%s "%s": %s has no failure mode "%s"%s', what, name, component.kind.what, mode,
    did_you_mean(mode, modes))
  return nil
end

-- Indices of the wear rows that lead to the fault "REF.mode", in the order of the compiled plant.
function wear_rows(line, place, name)
  local component, mode = component_and_id(line, place, name, "aged")
  local rows, first, modes = {}, 0, {}
  for _, each in ipairs(component and line.components or {}) do
    for i, wear in ipairs(each.wear) do
      local id = each.variants[wear.fault + 1].id
      if each == component then
        modes[#modes + 1] = id
        if id == mode then
          rows[#rows + 1] = first + i - 1
        end
      end
    end
    first = first + #each.wear
  end
  if component and #rows == 0 then
    mistake(at_text(place, name), 'aged "%s": nothing wears %s towards that%s', name, component.kind.what,
      did_you_mean(mode, modes))
  end
  return rows
end

function setting_index(line, place, name)
  local component, id = component_and_id(line, place, name, "setting")
  if not component then
    return nil
  end
  local first, ids = 0, {}
  for _, each in ipairs(line.components) do
    for i, setting in ipairs(each.settings) do
      if each == component then
        ids[#ids + 1] = setting.id
        if setting.id == id then
          return first + i - 1, setting
        end
      end
    end
    first = first + #each.settings
  end
  mistake(at_text(place, name), 'setting "%s": %s has no setting "%s"%s', name, component.kind.what, id,
    did_you_mean(id, ids))
  return nil
end
