package layout

// Room is space kept above and below a block's text for what is no text, such as
// pictures, in pixels. While the block is folded it takes none.
type Room struct{ Above, Below float32 }

// SetRoom says how much room each block needs at a width of the text; nil for none.
// Lines and offsets stay as they are.
func (d *Document) SetRoom(of func(block int, width float32) Room) {
	d.room = of
	for i := range d.paras {
		p := &d.paras[i]
		was := p.around()
		p.room = d.roomOf(i)
		if !p.Folded {
			p.height += p.around() - was
		}
	}
	d.stale = 0
	d.version++
}

// RoomOf is the room that a block has now.
func (d *Document) RoomOf(block int) Room {
	if p := &d.paras[block]; !p.Folded {
		return p.room
	}
	return Room{}
}

func (d *Document) roomOf(block int) Room {
	if d.room == nil {
		return Room{}
	}
	return d.room(block, d.width)
}
